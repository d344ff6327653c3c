using System.Security.Cryptography;
using CampaignHub.Api.Access;

namespace CampaignHub.Api.Devices;

/// <summary>
/// A code that a village leader types from a sheet of paper: ten signs of Crockford's base 32 (50 bits) in two groups. It has
/// no I, L, O and U; whoever types them anyway, or small letters, or no hyphen, is understood.
/// </summary>
internal static class ActivationCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;
    private const int Group = 5;

    /// <summary>A new code as it is printed: <c>7KQ2M-X4T9B</c>.</summary>
    public static string Create()
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Length);
        return $"{code[..Group]}-{code[Group..]}";
    }

    /// <summary>The canonical spelling (ten signs, no hyphen) of what was typed, or null when it cannot be a code.</summary>
    public static string? Canonical(string? typed)
    {
        if (typed is null or { Length: > 40 })
        {
            return null;
        }

        Span<char> code = stackalloc char[Length];
        var length = 0;
        foreach (var sign in typed)
        {
            if (char.IsWhiteSpace(sign) || sign is '-' or '–' or '.')
            {
                continue;
            }

            var meant = char.ToUpperInvariant(sign) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
            if (length == Length || !Alphabet.Contains(meant, StringComparison.Ordinal))
            {
                return null;
            }

            code[length++] = meant;
        }

        return length == Length ? new string(code) : null;
    }

    /// <summary>What the database keeps of a code in its canonical spelling.</summary>
    public static byte[] HashOf(string canonicalCode) => TokenHash.OfText(canonicalCode).ToArray();
}
