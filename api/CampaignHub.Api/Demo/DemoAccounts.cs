using CampaignHub.Api.Access;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Demo;

/// <summary>The demonstration's staff: every role, every scope.</summary>
internal static class DemoAccounts
{
    private static readonly string[] Departments = ["industry-trade", "agriculture-environment"];

    /// <summary>All accounts; officers for a rural commune, a ward and the special zone, and a few more.</summary>
    public static List<DemoAccount> Of(CampaignProgram program, IReadOnlyList<Commune> communes)
    {
        var chosen = Choose(communes);
        return
        [
            new("quan-tri", "Quản trị hệ thống (mẫu)", Role.Administrator),
            new("dieu-hanh", "Sở Khoa học và Công nghệ (mẫu)", Role.CommandCentre),
            new("lanh-dao-tinh", "Lãnh đạo tỉnh (mẫu)", Role.Viewer),
            new($"lanh-dao-{chosen[0].Code}", $"Lãnh đạo {chosen[0].FullName} (mẫu)", Role.Viewer, chosen[0].Code),
            .. program.Departments
                .Where(department => Departments.Contains(department.Code))
                .Select(department => new DemoAccount(
                    department.Code, $"{department.Name.Vi} (mẫu)", Role.Department, Department: department.Code)),
            .. chosen.Select(commune => new DemoAccount(
                $"can-bo-{commune.Code}", $"Phòng Văn hóa - Xã hội {commune.FullName} (mẫu)", Role.CommuneOfficer, commune.Code)),
        ];
    }

    /// <summary>The first commune of each type, then every thirtieth.</summary>
    private static List<Commune> Choose(IReadOnlyList<Commune> communes) =>
    [
        .. communes.GroupBy(commune => commune.Type).Select(type => type.First())
            .Concat(communes.Where((_, index) => index % 30 == 15))
            .DistinctBy(commune => commune.Code),
    ];
}
