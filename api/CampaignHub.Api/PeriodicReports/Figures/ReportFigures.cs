using CampaignHub.Api.Indicators;
using CampaignHub.Domain.Reports;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.PeriodicReports.Figures;

/// <summary>Everything a report tells in numbers and lists, as it was when the report was made. Every copy is written from this.</summary>
/// <param name="Span">The days it covers.</param>
/// <param name="Ledger">What comes from the ledger, and can be made again from its heads.</param>
/// <param name="Households">Distinct households, where records name them; null where none does, and for the province.</param>
/// <param name="Points">Support points that were set up (điểm hỗ trợ).</param>
/// <param name="Indicators">The plan's indicators on the last day.</param>
/// <param name="Situation">How the communes' reports stood; in the province's report only.</param>
internal sealed record ReportFigures(
    ReportSpan Span,
    LedgerFigures Ledger,
    long? Households,
    int Points,
    IReadOnlyList<IndicatorItem> Indicators,
    RosterFigures Roster,
    WorkBeyondVisits Work,
    DifficultyFigures Difficulties,
    ReportSituation? Situation);

/// <summary>The communes and their plans and rosters, in counts; of a commune its own.</summary>
/// <param name="Villages">Villages now.</param>
/// <param name="WithoutTeam">Of them without a team.</param>
/// <param name="Teams">Teams at work.</param>
/// <param name="Members">Their members.</param>
/// <param name="Core">Of them nòng cốt.</param>
/// <param name="Forces">Members by organisation; an empty code where the roster does not say.</param>
/// <param name="Reviewed">Communes that confirmed their roster this year (rà soát, kiện toàn).</param>
/// <param name="Changed">Of them those whose roster changed.</param>
/// <param name="ChangesSince">Changes after the confirmations.</param>
/// <param name="Decision">Number and date of a commune's decision; null when there is none, and for the province.</param>
/// <param name="TeamLines">A commune's teams; none for the province.</param>
/// <param name="Changes">Changes of villages, teams and members in the period; null in reports made before they were counted.</param>
/// <param name="ListIsDue">The list of teams goes with the report: something changed in the period, or was confirmed as changed.</param>
internal sealed record RosterFigures(
    int Villages,
    int WithoutTeam,
    int Teams,
    int Members,
    int Core,
    IReadOnlyList<CountedCode> Forces,
    int Reviewed,
    int Changed,
    int ChangesSince,
    DecisionMark? Decision,
    IReadOnlyList<TeamLine> TeamLines,
    int? Changes = null,
    bool ListIsDue = true);

/// <summary>A code and how many there are of it.</summary>
internal sealed record CountedCode(string Code, long Count);

/// <summary>Số, ngày of a document.</summary>
internal sealed record DecisionMark(string? Number, DateOnly? Date);

/// <summary>A team in the list of teams; nobody's name is in it.</summary>
internal sealed record TeamLine(string Code, string Name, string? Village, DecisionMark Decision, int Members, int Core);

/// <summary>What the registers hold of the period.</summary>
/// <param name="Plans">Communes with a plan of their own (Kế hoạch chi tiết).</param>
/// <param name="Plan">A commune's plan; null when none is known, and for the province.</param>
/// <param name="Money">Typed lines; null where nobody has said.</param>
/// <param name="Trainings">Trainings of teams.</param>
/// <param name="TeamsTrained">Turns of teams in them.</param>
/// <param name="MembersTrained">Turns of members; never people guided.</param>
/// <param name="TrainingLines">The first of them.</param>
/// <param name="NucleusHouseholds">Of the period.</param>
/// <param name="NucleusSince">Since the report year began.</param>
/// <param name="Inspections">Of the period.</param>
/// <param name="ToMend">Findings that had to be put right.</param>
/// <param name="Mended">Of them put right.</param>
/// <param name="Models">Models on the last day.</param>
/// <param name="Awards">Decisions with a number.</param>
/// <param name="Proposals">Who is proposed for awards of the province; in its report of the fourth quarter only, else null.</param>
internal sealed record WorkBeyondVisits(
    int Plans,
    DecisionMark? Plan,
    MoneySums Money,
    int Trainings,
    int TeamsTrained,
    int MembersTrained,
    IReadOnlyList<TeamTraining> TrainingLines,
    int NucleusHouseholds,
    int NucleusSince,
    int Inspections,
    int ToMend,
    int Mended,
    IReadOnlyList<ModelLine> Models,
    IReadOnlyList<AwardLine> Awards,
    AwardProposals? Proposals = null);

/// <summary>Sums in đồng; null where nobody has said anything.</summary>
internal sealed record MoneySums(long? StateBudget, long? OtherSources, long? Proposed);

/// <summary>A model.</summary>
internal sealed record ModelLine(string CommuneCode, string Kind, string Name, string Place, DateOnly Date, string State);

/// <summary>A decision on awards.</summary>
internal sealed record AwardLine(string Number, DateOnly Date, string Level, string Title, int Collectives, int Individuals);

/// <summary>Who is proposed for awards of the province, by the lists that are not decided yet.</summary>
/// <param name="Collectives">Tập thể.</param>
/// <param name="Individuals">Cá nhân.</param>
/// <param name="Lines">The first of them.</param>
internal sealed record AwardProposals(int Collectives, int Individuals, IReadOnlyList<ProposalLine> Lines);

/// <summary>One proposed for an award.</summary>
/// <param name="Recipient">A commune, a team, or a member by the number in its roster; nobody's name is kept here.</param>
/// <param name="Name">Name of the commune or team.</param>
/// <param name="By">Communes that propose; null among them is the Sở.</param>
internal sealed record ProposalLine(AwardRecipient Recipient, string Name, string Level, string Title, IReadOnlyList<string?> By);

/// <summary>Difficulties and proposals that teams handed in.</summary>
/// <param name="All">How many.</param>
/// <param name="Open">Of them not resolved.</param>
/// <param name="ByKind">By kind.</param>
/// <param name="Lines">The first of them; what teams wrote is not kept here, since it can be erased.</param>
internal sealed record DifficultyFigures(int All, int Open, IReadOnlyList<CountedCode> ByKind, IReadOnlyList<DifficultyLine> Lines);

/// <summary>One of them.</summary>
internal sealed record DifficultyLine(Guid Id, string Kind, bool Proposal, string CommuneCode, string TeamName, string Holder, string State);

/// <summary>How the communes' reports stood.</summary>
internal sealed record ReportSituation(int Communes, int InTime, int Late, int Missing);
