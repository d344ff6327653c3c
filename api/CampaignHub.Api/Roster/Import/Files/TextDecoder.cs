using System.Text;
using System.Text.RegularExpressions;

namespace CampaignHub.Api.Roster.Import.Files;

/// <summary>
/// Makes text of bytes: UTF-8 with or without byte order mark, and UTF-16, which Excel calls "Unicode text". Everything else is an
/// old Vietnamese encoding (TCVN3, VNI, Windows-1258) or has lost its letters; guessing would put wrong names into the roster.
/// </summary>
internal static partial class TextDecoder
{
    private const int Sample = 4_096;
    private const int FewestSigns = 3;
    private const int LettersPerSign = 40;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="FileRefusedException">The bytes are no Unicode text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Read(Utf8, rest),
            [0xFF, 0xFE, .. var rest] => Read(Encoding.Unicode, rest),
            [0xFE, 0xFF, .. var rest] => Read(Encoding.BigEndianUnicode, rest),
            _ => Read(WithoutMark(bytes), bytes),
        };
        RequireReadable(text);
        return text;
    }

    /// <summary>Refuses text typed with the fonts of before Unicode, and text whose letters have become question marks.</summary>
    /// <exception cref="FileRefusedException">Vietnamese cannot be read from it.</exception>
    public static void RequireReadable(string text)
    {
        var signs = text.Count(IsSignOfOldFont);
        if (signs >= FewestSigns && signs * LettersPerSign > text.Count(char.IsLetter))
        {
            throw new FileRefusedException("old-encoding");
        }

        if (LostLetters().Count(text) is var lost && lost >= FewestSigns && lost * LettersPerSign > text.Count(char.IsLetter) / 4)
        {
            throw new FileRefusedException("lost-letters-in-file");
        }
    }

    private static string Read(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefusedException("old-encoding");
        }
    }

    /// <summary>UTF-16 of mostly European letters has a zero in every second byte.</summary>
    private static Encoding WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        return odd > sample.Length / 4 ? Encoding.Unicode : even > sample.Length / 4 ? Encoding.BigEndianUnicode : Utf8;
    }

    /// <summary>Characters of Latin-1 that no Vietnamese text has, but that TCVN3 and VNI fonts draw as Vietnamese letters.</summary>
    private static bool IsSignOfOldFont(char character) => character is
        '¨' or '©' or 'ª' or '«' or '¬' or '\u00AD' or '®' or 'µ' or '¶' or '¸' or '¹' or '»' or '¼' or '½' or '¾'
        or 'Ä' or 'Å' or 'Æ' or 'Ç' or 'Ë' or 'Î' or 'Ï' or 'Ñ' or 'Ö' or '×' or 'Ø' or 'Û' or 'Ü' or 'Þ' or 'ß'
        or 'ä' or 'å' or 'æ' or 'ç' or 'ë' or 'î' or 'ï' or 'ñ' or 'ö' or '÷' or 'ø' or 'û' or 'ü' or 'þ' or 'ÿ';

    [GeneratedRegex(@"\p{L}\?\p{L}|\p{L}\uFFFD")]
    private static partial Regex LostLetters();
}
