using System.Globalization;
using System.Text;

namespace CampaignHub.Api.Accounts;

/// <summary>Which accounts are listed; null = all.</summary>
/// <param name="Role">Name of a role.</param>
/// <param name="CommuneCode">Commune of the account.</param>
/// <param name="Disabled">Only disabled ones, or only the others.</param>
/// <param name="Text">Part of the user name or the display name; "dam rong" finds "Đam Rông".</param>
internal sealed record AccountFilter(string? Role, string? CommuneCode, bool? Disabled, string? Text)
{
    private readonly string? _folded = Text is null ? null : Fold(Text.Trim());

    /// <summary>Whether the text is found; PostgreSQL has filtered by the rest.</summary>
    public bool Finds(AccountResponse account) =>
        _folded is null ||
        Fold(account.UserName).Contains(_folded, StringComparison.Ordinal) ||
        Fold(account.DisplayName).Contains(_folded, StringComparison.Ordinal);

    /// <summary>Small letters without marks, as people type into a search box.</summary>
    private static string Fold(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) is not UnicodeCategory.NonSpacingMark)
        .Select(sign => sign is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(sign)));
}
