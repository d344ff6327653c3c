namespace CampaignHub.Domain.Roster;

/// <summary>
/// Vietnamese phone numbers: ten digits beginning 03, 05, 07, 08 or 09 for a mobile, eleven beginning 02 for a landline
/// (the numbering plan in force since 2018).
/// </summary>
public static class PhoneNumber
{
    private const int MobileDigits = 10;
    private const int LandlineDigits = 11;
    private const int LongestTyped = 40;

    /// <summary>
    /// The number as it is dialled inside Vietnam, digits only, or null when the text is none. Takes +84, 0084 and 84 for the
    /// leading 0, spaces, dots, hyphens and brackets anywhere, and a mobile whose 0 a spreadsheet has eaten.
    /// </summary>
    public static string? Normalise(string? typed)
    {
        if (typed is null or { Length: > LongestTyped } || typed.Any(sign => !char.IsAsciiDigit(sign) && !IsFiller(sign)))
        {
            return null;
        }

        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var isInternational = typed.TrimStart().StartsWith('+');
        var national = isInternational ? WithoutPrefix(digits, "84")
            : WithoutPrefix(digits, "0084") ?? WithoutCountry(digits) ?? WithLostZero(digits) ?? digits;
        return national is not null && IsNational(national) ? national : null;
    }

    private static bool IsNational(string digits) => digits switch
    {
        ['0', '3' or '5' or '7' or '8' or '9', ..] => digits.Length == MobileDigits,
        ['0', '2', ..] => digits.Length == LandlineDigits,
        _ => false,
    };

    private static string? WithoutPrefix(string digits, string prefix) =>
        digits.StartsWith(prefix, StringComparison.Ordinal) ? "0" + digits[prefix.Length..].TrimStart('0') : null;

    private static string? WithoutCountry(string digits) =>
        digits.Length is MobileDigits + 1 or LandlineDigits + 1 ? WithoutPrefix(digits, "84") : null;

    private static string? WithLostZero(string digits) => digits is { Length: MobileDigits - 1 } and not ['0', ..] ? "0" + digits : null;

    private static bool IsFiller(char sign) => sign is ' ' or '\u00a0' or '.' or '-' or '(' or ')' or '+';
}
