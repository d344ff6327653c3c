using System.Collections.Frozen;
using CampaignHub.Api.Http;

namespace CampaignHub.Api.SignIn;

/// <summary>
/// What a person may choose as a password: long rather than odd, as NIST SP 800-63B has it. No classes of signs are asked for,
/// and none expires.
/// </summary>
internal static class PasswordRules
{
    /// <summary>UTF-16 units of a password at least.</summary>
    public const int MinLength = 10;

    /// <summary>Signs that a password must have beside the user name it contains.</summary>
    private const int MinBesideName = 6;

    /// <summary>What is left of commonplace passwords when digits, spaces and punctuation are taken out.</summary>
    private static readonly FrozenSet<string> Commonplace = new[]
    {
        "password", "passw", "passwrd", "pass", "matkhau", "mậtkhẩu", "admin", "administrator", "quantri", "quảntrị", "quantrihethong",
        "lamdong", "lâmđồng", "dalat", "đàlạt", "vietnam", "việtnam", "campaignhub", "congngheso", "tocongnghesocongdong", "congdong",
        "chuyendoiso", "khoahoccongnghe", "xinchao", "xinchào", "anhyeuem", "emyeuanh", "iloveyou", "welcome", "letmein", "changeme",
        "doimatkhau", "macdinh", "default", "secret", "login", "user", "test", "demo", "hello", "abc", "abcd", "abcdef", "abcdefgh",
        "abcdefghij", "qwerty", "qwertyuiop", "qwert", "asdfgh", "asdfghjkl", "zxcvbnm", "qaz", "qwe", "asd", "zxc", "qazwsx", "qazwsxedc",
        "aa", "qweasdzxc",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Why this password may not be chosen, or null.</summary>
    public static Problem? WhyNot(string? password, string userName)
    {
        if (password?.Length > 0 && !Passwords.IsPossible(password))
        {
            return new(400, "password-too-long", $"A password has at most {Passwords.MaxLength} characters, all of them text.");
        }

        if (password?.Normalize() is not { Length: >= MinLength } composed)
        {
            return new(400, "password-too-short", $"A password has at least {MinLength} characters.");
        }

        if (composed.Contains(userName, StringComparison.OrdinalIgnoreCase) && composed.Length - userName.Length < MinBesideName)
        {
            return new(400, "password-personal", "A password must not be the user name: choose one that others cannot guess.");
        }

        return IsCommonplace(composed)
            ? new(400, "password-common", "This password is among the first that others would try: choose a longer sentence of your own.")
            : null;
    }

    /// <summary>Digits only (a date, a phone number), few different signs, or a well-known word with digits around it.</summary>
    private static bool IsCommonplace(string password)
    {
        var letters = string.Concat(password.Where(char.IsLetter)).ToLowerInvariant();
        return letters.Length == 0 || password.Distinct().Count() < 5 || Commonplace.Contains(letters);
    }
}
