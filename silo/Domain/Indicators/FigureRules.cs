using System.Collections.Immutable;
using System.Globalization;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Indicators;

/// <summary>
/// Decides about entries of official figures (plan II.2; domain rule: the year's denominator is frozen). What stands is changed only
/// with a reason, and by a new row.
/// </summary>
/// <param name="indicators">The program's indicators.</param>
/// <param name="today">Nothing is known of a later day.</param>
public sealed class FigureRules(ImmutableArray<Indicator> indicators, DateOnly today)
{
    /// <summary>More people than the province will ever have.</summary>
    public const long HighestCount = 100_000_000;

    /// <summary>Characters of a source.</summary>
    public const int LongestSource = 300;

    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 500;

    private static readonly DateOnly s_earliest = new(2020, 1, 1);
    private static readonly NumberFormatInfo s_vietnamese = new() { NumberGroupSeparator = "." };

    /// <summary>What the entry adds to the register, which is told of it; or why nothing.</summary>
    public FigureDecision Decide(FigureRegister register, FigureEntry entry)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(entry);
        if (Wrong(entry) is { } wrong)
        {
            return wrong;
        }

        var decision = entry.Withdraws ? Withdraw(register, entry) : Take(register, entry);
        if (decision is FigureDecision.Accepted accepted)
        {
            Tell(register, accepted);
        }

        return decision;
    }

    private FigureDecision.Refused? Wrong(FigureEntry entry)
    {
        if (entry.Indicator.Unit is not TargetUnit.Percent)
        {
            return new("counted-from-models", FigureField.Indicator);
        }

        if (entry.AsOf < s_earliest || entry.AsOf > today)
        {
            return new("invalid-as-of", FigureField.AsOf);
        }

        if (entry.DenominatorAsOf is { } counted && (counted < s_earliest || counted > today))
        {
            return new("invalid-as-of", FigureField.DenominatorAsOf);
        }

        if (entry is { Withdraws: false, Numerator: null, Denominator: null } || entry.Numerator is < 0 or > HighestCount)
        {
            return new("invalid-numerator", FigureField.Numerator);
        }

        return entry.Denominator is < 1 or > HighestCount ? new("invalid-denominator", FigureField.Denominator) : null;
    }

    private FigureDecision Take(FigureRegister register, FigureEntry entry)
    {
        var denominatorBase = DenominatorBase.Of(entry.Indicator)!;
        var frozen = register.DenominatorOf(entry.AsOf.Year, denominatorBase, entry.CommuneCode);
        var (denominator, refused) = Denominator(register, entry, denominatorBase, frozen);
        if (refused is not null)
        {
            return refused;
        }

        if ((denominator ?? frozen)?.Value is { } whole && Largest(register, entry, denominatorBase, denominator is not null) is var part && part > whole)
        {
            return new FigureDecision.Refused("numerator-above-denominator", FigureField.Numerator, Text(part), Text(whole));
        }

        var before = register.FigureAt(entry.Indicator.Code, entry.CommuneCode, entry.AsOf);
        var figure = entry.Numerator is null || (before?.Numerator == entry.Numerator && before?.Source == entry.Source)
            ? null
            : new OfficialRow(entry.Indicator.Code, entry.CommuneCode, entry.AsOf, entry.Numerator, entry.Source, entry.Reason);
        return figure is not null && before?.Numerator is { } stood && entry.Reason is null
            ? new FigureDecision.Refused("correction-needs-reason", FigureField.Reason, Text(stood))
            : new FigureDecision.Accepted(figure, denominator);
    }

    /// <summary>The row that the entry's denominator adds, if it says anything new; what is frozen is changed with a reason only.</summary>
    private static (DenominatorRow? Row, FigureDecision.Refused? Refused) Denominator(
        FigureRegister register, FigureEntry entry, string denominatorBase, DenominatorRow? frozen)
    {
        if (entry.Denominator is not { } value || (frozen?.Value == value && entry.DenominatorAsOf is null))
        {
            return (null, null);
        }

        var row = new DenominatorRow(
            entry.AsOf.Year, denominatorBase, entry.CommuneCode, value, entry.DenominatorAsOf ?? entry.AsOf, entry.DenominatorSource ?? entry.Source, entry.Reason);
        if (frozen is not null && (frozen.Value, frozen.AsOf) == (row.Value, row.AsOf))
        {
            return (null, null);
        }

        if (frozen is not null && entry.Reason is null)
        {
            return (null, new("denominator-frozen", FigureField.Denominator, Text(frozen.Value), Text(frozen.AsOf)));
        }

        return DenominatorBase.HasOneAsOf(denominatorBase) && entry.Reason is null
            && register.DenominatorAsOf(row.Year, denominatorBase) is { } asOf && asOf != row.AsOf
            ? (null, new("denominator-other-date", FigureField.DenominatorAsOf, Text(asOf)))
            : (row, null);
    }

    /// <summary>With a new denominator, everything that it will divide has to fit into it.</summary>
    private long Largest(FigureRegister register, FigureEntry entry, string denominatorBase, bool isNew)
    {
        var sharing = indicators.Where(indicator => DenominatorBase.Of(indicator) == denominatorBase).Select(indicator => indicator.Code).ToList();
        var others = isNew ? register.LargestNumerator(entry.AsOf.Year, sharing, entry.CommuneCode) : 0;
        return Math.Max(entry.Numerator ?? 0, others);
    }

    private static FigureDecision Withdraw(FigureRegister register, FigureEntry entry) =>
        register.FigureAt(entry.Indicator.Code, entry.CommuneCode, entry.AsOf)?.Numerator is null
            ? new FigureDecision.Refused("no-such-figure", FigureField.AsOf)
            : entry.Reason is null
                ? new FigureDecision.Refused("correction-needs-reason", FigureField.Reason)
                : new FigureDecision.Accepted(
                    new OfficialRow(entry.Indicator.Code, entry.CommuneCode, entry.AsOf, Numerator: null, entry.Source, entry.Reason), Denominator: null);

    private static void Tell(FigureRegister register, FigureDecision.Accepted accepted)
    {
        if (accepted.Figure is { } figure)
        {
            register.Add(figure);
        }

        if (accepted.Denominator is { } denominator)
        {
            register.Add(denominator);
        }
    }

    /// <summary>A count as people write it: 1.234.567.</summary>
    public static string Text(long number) => number.ToString("#,0", s_vietnamese);

    private static string Text(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
