using System.Globalization;
using System.Text;

namespace CampaignHub.Domain.Roster.Names;

/// <summary>Splits a name into words and numbers; a number is a word of its own ("P1" is "p" and "1").</summary>
internal static class NameWords
{
    /// <summary>The words; empty for a text without letters and digits.</summary>
    public static List<NameWord> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<NameWord>();
        var word = new Builder();
        foreach (var character in Decompose(text))
        {
            if (!IsSilent(character) && !word.TryAdd(character))
            {
                word.EndInto(words);
                word.TryAdd(character);
            }
        }

        word.EndInto(words);
        return words;
    }

    /// <summary>Form D; broken surrogates, which have none, are left out.</summary>
    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return string.Concat(text.Where(character => !char.IsSurrogate(character))).Normalize(NormalizationForm.FormD).ToLowerInvariant();
        }
    }

    /// <summary>Apostrophes of every sort, and characters nobody sees: they do not end a word.</summary>
    private static bool IsSilent(char character) =>
        character is '\'' or '’' or '‘' or '‛' or '`' or '´' or 'ʼ' or '′' or '＇'
        || char.GetUnicodeCategory(character) is UnicodeCategory.Format;

    private sealed class Builder
    {
        private readonly StringBuilder _plain = new();
        private readonly StringBuilder _marks = new();
        private int _tone;

        /// <summary>False when the character does not belong to the word that was begun.</summary>
        public bool TryAdd(char character)
        {
            if (Marking.ToneOf(character) is var tone and not 0)
            {
                _tone = tone;
                return true;
            }

            if (Marking.ShapeOf(character) is var shape and not '\0')
            {
                AddShape(shape);
                return true;
            }

            return IsLetterOrDigit(character) && Fits(character) && Append(character);
        }

        public void EndInto(List<NameWord> words)
        {
            if (_plain.Length > 0)
            {
                _marks[^1] = Marking.WithTone(_marks[^1], _tone);
                words.Add(Trimmed(_plain.ToString(), _marks.ToString()));
            }

            _plain.Clear();
            _marks.Clear();
            _tone = 0;
        }

        private void AddShape(char shape)
        {
            if (_marks.Length > 0)
            {
                _marks[^1] = shape;
            }
        }

        private bool Append(char character)
        {
            // Đ is also typed as the Icelandic eth or the African d, which look the same.
            var stroke = character is 'đ' or 'ð' or 'ɖ';
            _plain.Append(stroke ? 'd' : character);
            _marks.Append(stroke ? Marking.Stroke : '\0');
            return true;
        }

        private bool Fits(char character) => _plain.Length == 0 || char.IsAsciiDigit(_plain[^1]) == char.IsAsciiDigit(character);

        private static bool IsLetterOrDigit(char character) => char.IsLetter(character) || char.IsAsciiDigit(character);

        private static NameWord Trimmed(string plain, string marks) =>
            char.IsAsciiDigit(plain[0]) && plain.TrimStart('0') is { Length: > 0 } number
                ? new NameWord(number, new string('\0', number.Length))
                : new NameWord(plain, marks);
    }
}
