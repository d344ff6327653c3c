using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Tests.Programs;

public sealed class WorkSectionsTests
{
    private static readonly CampaignProgram s_program = ShippedFiles.Program;

    [Fact]
    public void Teams_are_trained_in_the_five_contents_of_the_plan()
    {
        Assert.Equal(5, s_program.TrainingContents.Length);
        Assert.Equal(["in-person", "online", "combined"], s_program.TrainingForms.Select(form => form.Code));
    }

    [Fact]
    public void Pupils_are_taught_six_contents_in_two_kinds_of_school()
    {
        var form = s_program.DepartmentForms.Single(one => one.Departments.Contains("education-training"));

        Assert.Equal((6, 6), (form.Rows.Length, form.Columns.Length));
        Assert.Equal(2, form.Columns.Select(column => column.Group?.Vi).Distinct().Count());
    }

    [Fact]
    public void The_four_departments_of_the_plan_each_have_a_form() =>
        Assert.Equal(
            s_program.Departments.Where(department => department.ReportsYear).Select(department => department.Code).Order(StringComparer.Ordinal),
            s_program.DepartmentForms.SelectMany(form => form.Departments).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_list_of_criteria_makes_100_points() =>
        Assert.All(
            [s_program.Awards.Teams, s_program.Awards.Communes, s_program.Awards.Members],
            criteria => Assert.Equal(100, criteria.Sum(criterion => criterion.Points)));

    [Theory]
    [InlineData("\"points\": 35, \"full\": 20", "\"points\": 36, \"full\": 20", "awards.teams")]
    [InlineData("\"code\": \"reach\"", "\"code\": \"charm\"", "charm")]
    [InlineData("{ \"code\": \"border\", \"factor\": 1.15 }", "{ \"code\": \"desert\", \"factor\": 1.15 }", "desert")]
    [InlineData("\"factor\": 1.3", "\"factor\": 0.5", "factor")]
    [InlineData("\"departments\": [\"education-training\"]", "\"departments\": [\"circus\"]", "circus")]
    public void A_typing_error_is_refused_with_its_place(string right, string wrong, string named)
    {
        var text = ShippedFiles.ProgramJson;
        Assert.Contains(right, text, StringComparison.Ordinal);

        var exception = Assert.Throws<ProgramFileException>(() => ProgramFile.Parse(text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }
}
