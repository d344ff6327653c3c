namespace CampaignHub.Api.Access;

/// <summary>The roles' names on the wire and in the database.</summary>
public static class Roles
{
    private static readonly string[] Names =
        ["teamMember", "communeOfficer", "commandCentre", "viewer", "department", "administrator"];

    /// <summary>The name of a role: <c>commandCentre</c>.</summary>
    public static string NameOf(Role role) => Names[(int)role];

    /// <summary>The role of a name that somebody sent; false when no role has it.</summary>
    public static bool TryParse(string? name, out Role role)
    {
        var index = Array.IndexOf(Names, name);
        role = (Role)Math.Max(0, index);
        return index >= 0;
    }

    /// <summary>The role of a name that the database holds.</summary>
    /// <exception cref="FormatException">No role has this name.</exception>
    public static Role Parse(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0 ? (Role)index : throw new FormatException($"'{name}' is not a role.");
    }
}
