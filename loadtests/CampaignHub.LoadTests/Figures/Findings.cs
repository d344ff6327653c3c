using System.Globalization;

namespace CampaignHub.LoadTests.Figures;

/// <summary>What the scenarios of one command have found so far, in the order found; each is printed when it is.</summary>
public sealed class Findings
{
    private readonly List<Figure> _figures = [];

    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>Names the scenario whose figures come next.</summary>
    public string Scenario { get; set; } = "";

    public bool AllHeld => _figures.All(figure => figure.Held != false);

    public void Note(string name, double value, string unit) => Add(new Figure(Scenario, name, value, unit));

    /// <summary>A figure that breaks the run when it is less. What could not be measured (NaN) is broken as well.</summary>
    public void AtLeast(string name, double value, double bound, string unit) =>
        Add(new Figure(Scenario, name, value, unit, Text("at least", bound), value >= bound));

    /// <summary>A figure that breaks the run when it is more. What could not be measured (NaN) is broken as well.</summary>
    public void AtMost(string name, double value, double bound, string unit) =>
        Add(new Figure(Scenario, name, value, unit, Text("at most", bound), value <= bound));

    /// <summary>Breaks the run when an answer is none; said only then.</summary>
    public void RequireOk(string name, int status)
    {
        if (status != 200)
            Check($"{name}: answered {status} instead of 200", held: false);
    }

    /// <summary>Something that has to be so.</summary>
    public void Check(string name, bool held) => Add(new Figure(Scenario, name, held ? 1 : 0, "", "holds", held));

    private void Add(Figure figure)
    {
        _figures.Add(figure);
        Console.WriteLine($"  {FigureText.Verdict(figure),-6}  {figure.Name}: {FigureText.Value(figure)} {figure.Bound}".TrimEnd());
    }

    private static string Text(string word, double bound) => string.Create(CultureInfo.InvariantCulture, $"{word} {bound:#,0.##}");
}
