namespace CampaignHub.Domain.Roster.Names;

/// <summary>One word or number of a name, in lower case.</summary>
/// <param name="Plain">Letters without marks, or a number without zeros before it.</param>
/// <param name="Marks">For each letter its marks, see <see cref="Marking"/>; the tone stands on the last one, wherever it was written.</param>
internal readonly record struct NameWord(string Plain, string Marks)
{
    public bool IsNumber => char.IsAsciiDigit(Plain[0]);
}
