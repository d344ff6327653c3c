namespace CampaignHub.Api.Access;

/// <summary>
/// Where a request says what it is about. What it names in its address is looked at before the handler runs; what it names in its
/// body, or by a number, the handler looks at with <see cref="AccessRules"/>.
/// </summary>
internal enum Scope
{
    /// <summary>It is about nothing of anybody: the same for all who may call.</summary>
    None,

    /// <summary>About the caller's own: session, connection.</summary>
    Own,

    /// <summary>About the whole province: 403 for who sees only a part of it.</summary>
    Province,

    /// <summary><c>?commune=</c>, <c>?team=</c>, where given; where not, the answer is narrowed to the caller's own.</summary>
    InQuery,

    /// <summary>A commune's code, <c>{code}</c> of the route or argument of the hub's method.</summary>
    Commune,

    /// <summary>A village's code, <c>{code}</c> of the route.</summary>
    Village,

    /// <summary>A team's code, <c>{code}</c> of the route.</summary>
    Team,

    /// <summary>Codes in the body.</summary>
    InBody,

    /// <summary>The number or id of a record, device, session; whose it is the database knows.</summary>
    ById,
}
