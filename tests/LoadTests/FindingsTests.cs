using CampaignHub.LoadTests.Figures;

namespace CampaignHub.LoadTests.Tests;

public sealed class FindingsTests
{
    [Fact]
    public void Figures_within_their_bounds_and_figures_without_one_hold()
    {
        var findings = new Findings();
        findings.Note("rate", 5, "/s");
        findings.AtLeast("ratio", 25, 25, "times");
        findings.AtMost("p99", 50, 50, "ms");
        findings.Check("totals agree", true);
        Assert.True(findings.AllHeld);
    }

    [Fact]
    public void One_broken_bound_breaks_the_run()
    {
        var findings = new Findings();
        findings.AtLeast("ratio", 24.9, 25, "times");
        findings.AtMost("p99", 1, 50, "ms");
        Assert.False(findings.AllHeld);
    }

    [Fact]
    public void What_could_not_be_measured_is_broken()
    {
        var findings = new Findings();
        findings.AtMost("memory", double.NaN, 1_024, "MiB");
        Assert.False(findings.AllHeld);
    }
}
