using System.Collections.Frozen;
using static CampaignHub.Api.Access.Who;

namespace CampaignHub.Api.Access;

/// <summary>
/// The org chart as a table, the one place that says who may call what: a line for every endpoint and every method of the hub, from
/// what is open to all, by way of village, commune and Sở, to the administrator. An endpoint without a line stops the start. What
/// the addresses cannot tell, such as whose record an id names, the handlers ask of <see cref="AccessRules"/>.
/// </summary>
internal static class AccessTable
{
    private static readonly AccessLine[] s_lines =
    [
        // Before anybody is known: health, and the two ways to become somebody.
        new("GET /healthz", Anybody, Scope.None),
        new("GET /readyz", Anybody, Scope.None),
        new("POST /api/v1/sessions", Anybody, Scope.None),
        new("POST /api/v1/devices/activate", Anybody, Scope.None),

        // Trang công khai: what everybody may see; the Sở and the administrator switch it.
        new("GET /api/v1/public/days", Anybody, Scope.None),
        new("GET /api/v1/public/days/{date}", Anybody, Scope.None),
        new("GET /api/v1/public/awards", Anybody, Scope.None),
        new("GET /api/v1/public/settings", CommandCentre | Administrator, Scope.None),
        new("PUT /api/v1/public/settings", CommandCentre | Administrator, Scope.None),

        // Everybody in the province's service: who am I, what do we work on, where.
        new("GET /api/v1/sessions/current", SignedIn, Scope.Own),
        new("GET /api/v1/program", SignedIn | Key, Scope.None),
        new("GET /api/v1/communes", SignedIn | Key, Scope.None),
        new("GET /api/v1/communes/boundaries", SignedIn, Scope.None),
        new("GET /api/v1/campaign-days", SignedIn, Scope.None),
        new("GET /api/v1/campaign-days/{date}", SignedIn, Scope.None),
        new("GET /api/v1/campaigns", SignedIn, Scope.None),
        new("GET /api/v1/openapi.json", SignedIn | Key, Scope.None),

        // Everybody with an account: the sessions of one's own.
        new("GET /api/v1/sessions", Staff, Scope.Own),
        new("DELETE /api/v1/sessions/current", Staff, Scope.Own),
        new("POST /api/v1/sessions/current/password", Staff, Scope.Own),
        new("DELETE /api/v1/sessions", Staff, Scope.Own),
        new("DELETE /api/v1/sessions/{id}", Staff, Scope.ById),

        // Village: a team hands in its records, and the commune for it; each sees its own.
        new("POST /api/v1/check-ins", Team | Officer, Scope.InBody),
        new("POST /api/v1/check-ins/{id}/corrections", Team | Officer, Scope.ById),
        new("GET /api/v1/check-ins", SignedIn, Scope.InQuery),
        new("GET /api/v1/teams", SignedIn, Scope.InQuery),
        new("GET /api/v1/days/{date}/teams/{code}/totals", SignedIn, Scope.Team),
        new("GET /api/v1/teams/{code}/totals", SignedIn, Scope.Team),
        new("GET /api/v1/teams/{code}/target", SignedIn, Scope.Team),
        new("POST /api/v1/team-days", Team | Officer, Scope.InBody),
        new("GET /api/v1/team-days", SignedIn, Scope.InQuery),
        new("PUT /api/v1/devices/self/state", Team, Scope.Own),

        // Commune: its figures, its records to decide on.
        new("GET /api/v1/days/{date}/communes/{code}/totals", SignedIn, Scope.Commune),
        new("GET /api/v1/days/{date}/curve", Staff, Scope.InQuery),
        new("GET /api/v1/days/{date}/best-earlier", Staff, Scope.InQuery),
        new("POST /api/v1/check-ins/{id}/book", Officer, Scope.ById),
        new("POST /api/v1/check-ins/{id}/decline", Officer, Scope.ById),
        new("POST /api/v1/check-ins/{id}/review", Officer, Scope.ById),

        // A campaign day in a commune: the Sở everywhere, the officer in the own commune; teams read the points they stand at.
        new("GET /api/v1/campaign-days/{date}/points", SignedIn, Scope.InQuery),
        new("PUT /api/v1/campaign-days/{date}/points/{id}", Officer | CommandCentre, Scope.InBody),
        new("POST /api/v1/campaign-days/{date}/points/{id}/cancel", Officer | CommandCentre, Scope.ById),
        new("POST /api/v1/campaign-days/{date}/postpone", Officer | CommandCentre, Scope.InBody),
        new("POST /api/v1/campaign-days/{date}/resume", Officer | CommandCentre, Scope.InBody),
        new("POST /api/v1/campaign-days/{date}/confirm", Officer, Scope.InBody),
        new("GET /api/v1/campaign-days/{date}/confirmations", Staff, Scope.Own),
        new("GET /api/v1/days/{date}/quiet", Staff, Scope.InQuery),
        new("GET /api/v1/commune-targets", Staff, Scope.InQuery),
        new("GET /api/v1/days/{date}/replay", Staff, Scope.InQuery),
        new("GET /api/v1/days/{date}/forecast", Staff, Scope.InQuery),
        new("PUT /api/v1/communes/{code}/targets", Officer | CommandCentre, Scope.Commune),

        // 08 chỉ tiêu: read by all with an account, each in its scope; given by the Sở, and by whom the program file says for its own.
        new("GET /api/v1/statistics", Staff | Key, Scope.InQuery),
        new("GET /api/v1/statistics/households", Staff | Key, Scope.InQuery),
        new("GET /api/v1/indicators", Staff | Key, Scope.InQuery),
        new("GET /api/v1/indicators/{indicator}/figures", Staff | Key, Scope.InQuery),
        new("POST /api/v1/indicators/{indicator}/figures", Officer | CommandCentre | Department | Administrator, Scope.InBody),
        new("POST /api/v1/indicators/import", Officer | CommandCentre | Department | Administrator, Scope.InBody),
        new("GET /api/v1/indicators/template", Officer | CommandCentre | Department | Administrator, Scope.None),
        new("GET /api/v1/indicator-targets", Staff, Scope.InQuery),
        new("PUT /api/v1/communes/{code}/indicator-targets", Officer | CommandCentre, Scope.Commune),
        new("GET /api/v1/models", Staff, Scope.InQuery),
        new("PUT /api/v1/models/{id}", Officer | CommandCentre, Scope.InBody),
        new("POST /api/v1/models/{id}/state", Officer | CommandCentre, Scope.ById),
        new("GET /api/v1/markets", Staff, Scope.InQuery),
        new("PUT /api/v1/communes/{code}/market", Officer | CommandCentre, Scope.Commune),

        // Khó khăn, kiến nghị: a team's, for its commune, the Sở and the departments they are passed on to.
        new("POST /api/v1/difficulties", Team | Officer, Scope.InBody),
        new("GET /api/v1/difficulties", SignedIn, Scope.InQuery),
        new("GET /api/v1/difficulties/{id}", SignedIn, Scope.ById),
        new("POST /api/v1/difficulties/{id}/answer", Officer | CommandCentre | Department, Scope.ById),
        new("POST /api/v1/difficulties/{id}/escalate", Officer | CommandCentre | Department, Scope.ById),
        new("POST /api/v1/difficulties/{id}/resolve", Officer | CommandCentre | Department, Scope.ById),

        // To the teams: announcements of the Sở and the communes, guides that the Sở has approved.
        new("GET /api/v1/announcements", SignedIn, Scope.InQuery),
        new("POST /api/v1/announcements", Officer | CommandCentre, Scope.InBody),
        new("DELETE /api/v1/announcements/{id}", Officer | CommandCentre, Scope.ById),
        new("GET /api/v1/materials", SignedIn, Scope.Own),
        new("GET /api/v1/materials/{id}/file", SignedIn, Scope.ById),
        new("POST /api/v1/materials", Officer | CommandCentre | Department, Scope.None),
        new("PUT /api/v1/materials/{id}/file", Officer | CommandCentre | Department, Scope.ById),
        new("POST /api/v1/materials/{id}/approve", CommandCentre, Scope.None),
        new("POST /api/v1/materials/{id}/publish", CommandCentre, Scope.None),
        new("POST /api/v1/materials/{id}/withdraw", Officer | CommandCentre | Department, Scope.ById),

        // Commune: its villages, teams and people; the administrator in its place.
        new("GET /api/v1/villages", Staff, Scope.InQuery),
        new("GET /api/v1/villages/former-communes", Staff, Scope.InQuery),
        new("POST /api/v1/villages", Officer | Administrator, Scope.InBody),
        new("PUT /api/v1/villages/{code}", Officer | Administrator, Scope.Village),
        new("POST /api/v1/villages/{code}/retire", Officer | Administrator, Scope.Village),
        new("POST /api/v1/villages/{code}/split", Officer | Administrator, Scope.Village),
        new("POST /api/v1/villages/merge", Officer | Administrator, Scope.InBody),
        new("POST /api/v1/teams", Officer | Administrator, Scope.InBody),
        new("PUT /api/v1/teams/{code}", Officer | Administrator, Scope.Team),
        new("POST /api/v1/teams/{code}/retire", Officer | Administrator, Scope.Team),
        new("PUT /api/v1/teams/{code}/target", Officer | Administrator, Scope.Team),
        new("GET /api/v1/teams/{code}/members", SignedIn, Scope.Team),
        new("POST /api/v1/teams/{code}/members", Officer | Administrator, Scope.Team),
        new("PUT /api/v1/teams/{code}/members/{number}", Officer | Administrator, Scope.Team),
        new("GET /api/v1/communes/{code}/office", SignedIn, Scope.Commune),
        new("PUT /api/v1/communes/{code}/office", Officer | Administrator, Scope.Commune),
        new("POST /api/v1/roster/import", Officer | Administrator, Scope.InBody),
        new("GET /api/v1/roster/imports/{id}", Officer | Administrator, Scope.ById),
        new("GET /api/v1/roster/export", Officer | CommandCentre | Administrator, Scope.InQuery),
        new("GET /api/v1/roster/template", Staff, Scope.None),
        new("GET /api/v1/roster/reviews", Staff, Scope.InQuery),
        new("POST /api/v1/roster/reviews", Officer, Scope.InBody),
        new("GET /api/v1/roster/changes", Officer | CommandCentre | Administrator, Scope.InQuery),

        // Work beyond visits: a commune keeps its registers, the Sở its own; what inspections found goes to those who lead.
        new("GET /api/v1/work/trainings", Staff, Scope.InQuery),
        new("GET /api/v1/work/trainings/export", Staff, Scope.InQuery),
        new("PUT /api/v1/work/trainings/{id}", Officer | CommandCentre, Scope.InBody),
        new("POST /api/v1/work/trainings/{id}/withdraw", Officer | CommandCentre, Scope.ById),
        new("GET /api/v1/work/nucleus-households", Staff, Scope.InQuery),
        new("GET /api/v1/work/nucleus-households/export", Staff, Scope.InQuery),
        new("PUT /api/v1/work/nucleus-households/{id}", Officer, Scope.InBody),
        new("POST /api/v1/work/nucleus-households/{id}/withdraw", Officer, Scope.ById),
        new("GET /api/v1/work/inspections", Officer | CommandCentre | Viewer | Administrator, Scope.InQuery),
        new("GET /api/v1/work/inspections/export", Officer | CommandCentre | Viewer | Administrator, Scope.InQuery),
        new("PUT /api/v1/work/inspections/{id}", Officer | CommandCentre, Scope.InBody),
        new("POST /api/v1/work/inspections/{id}/withdraw", Officer | CommandCentre, Scope.ById),
        new("GET /api/v1/work/award-decisions", Staff, Scope.InQuery),
        new("GET /api/v1/work/award-decisions/export", Staff, Scope.InQuery),
        new("PUT /api/v1/work/award-decisions/{id}", Officer | CommandCentre, Scope.InBody),
        new("POST /api/v1/work/award-decisions/{id}/withdraw", Officer | CommandCentre, Scope.ById),
        new("POST /api/v1/work/award-decisions/{id}/publish", Officer | CommandCentre, Scope.ById),
        new("GET /api/v1/work/outreach", Staff, Scope.InQuery),
        new("GET /api/v1/work/outreach/export", Staff, Scope.InQuery),
        new("GET /api/v1/work/plans", Staff, Scope.InQuery),
        new("GET /api/v1/work/plans/export", Staff, Scope.InQuery),
        new("PUT /api/v1/work/plans/{code}", Officer, Scope.Commune),
        new("GET /api/v1/work/money", Staff, Scope.InQuery),
        new("GET /api/v1/work/money/export", Staff, Scope.InQuery),
        new("PUT /api/v1/work/money", Officer | CommandCentre, Scope.InBody),
        new("GET /api/v1/awards", Staff, Scope.InQuery),

        // Commune: its teams' phones.
        new("GET /api/v1/devices", Officer | Administrator, Scope.InQuery),
        new("GET /api/v1/devices/activation-codes", Officer | Administrator, Scope.InQuery),
        new("POST /api/v1/devices/activation-codes", Officer | Administrator, Scope.InBody),
        new("POST /api/v1/devices/activation-codes/{id}/revoke", Officer | Administrator, Scope.ById),
        new("POST /api/v1/devices/{id}/revoke", Officer | Administrator, Scope.ById),

        // Province: the whole picture for Sở, departments and leaders; the campaign days for the Sở alone.
        new("GET /api/v1/days/{date}/totals", SignedIn, Scope.Province),
        new("PUT /api/v1/campaign-days/{date}", CommandCentre, Scope.None),
        new("POST /api/v1/campaign-days/{date}/open", CommandCentre, Scope.None),
        new("POST /api/v1/campaign-days/{date}/close", CommandCentre, Scope.None),
        new("POST /api/v1/campaign-days/{date}/finalise", CommandCentre, Scope.None),
        new("POST /api/v1/campaign-days/{date}/reopen", CommandCentre, Scope.None),
        new("GET /api/v1/campaign-days/{date}/readiness", CommandCentre, Scope.None),
        new("PUT /api/v1/campaigns/{campaign}", CommandCentre, Scope.None),
        new("GET /api/v1/campaigns/{campaign}/totals", SignedIn, Scope.Province),

        // Departments' own figures before 30/11: each its own; the Sở and the leaders read them all.
        new("GET /api/v1/department-reports", CommandCentre | Viewer | Department | Administrator, Scope.Province),
        new("GET /api/v1/department-reports/{department}", CommandCentre | Viewer | Department | Administrator, Scope.Province),
        new("PUT /api/v1/department-reports/{department}", Department, Scope.Own),
        new("POST /api/v1/department-reports/{department}/send", Department, Scope.Own),
        new("POST /api/v1/department-reports/{department}/return", CommandCentre, Scope.None),
        new("GET /api/v1/department-reports/{department}/export", CommandCentre | Viewer | Department | Administrator, Scope.Province),

        // Reports of a period: a commune's to the Sở, the Sở's upwards; leaders read those of their part.
        new("GET /api/v1/periodic-reports", Officer | CommandCentre | Viewer | Administrator, Scope.InQuery),
        new("GET /api/v1/periodic-reports/{period}", Officer | CommandCentre | Viewer | Administrator, Scope.InQuery),
        new("GET /api/v1/periodic-reports/{period}/check", Officer | CommandCentre | Viewer | Administrator, Scope.InQuery),
        new("GET /api/v1/periodic-reports/{period}/export", Officer | CommandCentre | Viewer | Administrator, Scope.InQuery),
        new("PUT /api/v1/periodic-reports/{period}", Officer | CommandCentre, Scope.InQuery),
        new("POST /api/v1/periodic-reports/{period}/make", Officer | CommandCentre, Scope.InQuery),
        new("POST /api/v1/periodic-reports/{period}/issue", Officer | CommandCentre, Scope.InQuery),
        new("POST /api/v1/periodic-reports/{period}/receive", CommandCentre, Scope.InQuery),
        new("POST /api/v1/periodic-reports/{period}/reopen", CommandCentre, Scope.InQuery),

        // What is due when: each its own, the province all.
        new("GET /api/v1/calendar", Staff, Scope.Own),

        // Who changed what: a commune its own, the Sở all, the administrator all with names.
        new("GET /api/v1/audit", Officer | CommandCentre | Administrator, Scope.InQuery),
        new("GET /api/v1/audit/export", Officer | CommandCentre | Administrator, Scope.InQuery),

        // Administration.
        new("GET /api/v1/accounts", Administrator, Scope.None),
        new("POST /api/v1/accounts", Administrator, Scope.None),
        new("PUT /api/v1/accounts/{id}", Administrator, Scope.None),
        new("POST /api/v1/accounts/{id}/disable", Administrator, Scope.None),
        new("POST /api/v1/accounts/{id}/enable", Administrator, Scope.None),
        new("POST /api/v1/accounts/{id}/reset-password", Administrator, Scope.None),
        new("GET /api/v1/accounts/{id}/sessions", Administrator, Scope.None),
        new("DELETE /api/v1/accounts/{id}/sessions", Administrator, Scope.None),
        new("GET /api/v1/api-keys", Administrator, Scope.None),
        new("POST /api/v1/api-keys", Administrator, Scope.None),
        new("POST /api/v1/api-keys/{id}/revoke", Administrator, Scope.None),
        new("GET /api/v1/devices/overview", Administrator, Scope.None),
        new("PUT /api/v1/communes/boundaries", Administrator, Scope.None),
        new("DELETE /api/v1/communes/boundaries", Administrator, Scope.None),
        new("GET /api/v1/system", Administrator, Scope.None),

        // The live hub.
        new("hub /hubs/live", SignedIn, Scope.Own),
        new("hub /hubs/live/negotiate", SignedIn, Scope.Own),
        new("hub WatchProvince", SignedIn, Scope.Province),
        new("hub WatchCommune", SignedIn, Scope.Commune),
        new("hub Unwatch", SignedIn, Scope.Own),
    ];

    private static readonly FrozenDictionary<string, AccessLine> s_byName = s_lines.ToFrozenDictionary(line => line.Name, StringComparer.Ordinal);

    /// <summary>The line of an endpoint or a hub's method.</summary>
    public static AccessLine? Find(string name) => s_byName.GetValueOrDefault(name);
}
