namespace CampaignHub.Domain.Roster.Names;

/// <summary>The marks of one letter in one character: the shape (â, ă, ơ, đ) in the upper bits, the tone in the lower three.</summary>
internal static class Marking
{
    private const int ToneBits = 3;
    private const int ToneMask = (1 << ToneBits) - 1;

    /// <summary>The stroke of đ, which Unicode does not decompose.</summary>
    public const char Stroke = (char)(4 << ToneBits);

    /// <summary>The tone of a combining character, 0 when it is none.</summary>
    public static int ToneOf(char combining) => combining switch
    {
        '\u0300' => 1, // huyền
        '\u0301' => 2, // sắc
        '\u0309' => 3, // hỏi
        '\u0303' => 4, // ngã
        '\u0323' => 5, // nặng
        _ => 0,
    };

    /// <summary>The shape of a combining character, 0 when it is none.</summary>
    public static char ShapeOf(char combining) => combining switch
    {
        '\u0302' => (char)(1 << ToneBits), // â ê ô
        '\u0306' => (char)(2 << ToneBits), // ă
        '\u031B' => (char)(3 << ToneBits), // ơ ư
        _ => '\0',
    };

    /// <summary>Marks of a letter together with a tone.</summary>
    public static char WithTone(char marks, int tone) => (char)(marks | tone);

    /// <summary>True when what was written has no mark that differs: each of shape and tone is absent or the same.</summary>
    public static bool Covers(char real, char written)
    {
        var (realShape, writtenShape) = (real >> ToneBits, written >> ToneBits);
        var (realTone, writtenTone) = (real & ToneMask, written & ToneMask);
        return (writtenShape == 0 || writtenShape == realShape) && (writtenTone == 0 || writtenTone == realTone);
    }
}
