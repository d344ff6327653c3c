using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CampaignHub.Domain.Programs;

/// <summary>
/// One JSON object of a program file and where it stands. Each getter reads one field strictly; <see cref="Finish"/> refuses
/// fields that nobody read, so that a misspelt optional field is noticed.
/// </summary>
internal sealed class FileObject
{
    private const int MaximumListLength = 500;
    private readonly string _path;
    private readonly JsonElement _element;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public FileObject(string path, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new ProgramFileException($"{(path.Length == 0 ? "The file" : path)} is not an object; write {{ … }}.");
        _path = path;
        _element = element;
    }

    public string At(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    public ProgramFileException Wrong(string name, string complaint) => new($"{At(name)} {complaint}");

    public string Text(string name) => OptionalText(name) ?? throw Missing(name, "a text");

    public string? OptionalText(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw Wrong(name, "is not a text; write it in double quotes.");
        var text = value.GetString()!;
        return FileText.ComplaintAbout(text) is { } complaint ? throw Wrong(name, complaint) : text;
    }

    public string Code(string name = "code") => OptionalCode(name) ?? throw Missing(name, "a code");

    public string? OptionalCode(string name)
    {
        var code = OptionalText(name);
        return code is null || IsCode(code) ? code
            : throw Wrong(name, $"is \"{code}\"; write a code of small letters a to z, digits and single hyphens, at most 40.");
    }

    public LocalText Names() => new(Text("vi"), Text("en"));

    public LocalText LocalText(string name) => OptionalLocalText(name) ?? throw Missing(name, "{ \"vi\": …, \"en\": … }");

    public LocalText? OptionalLocalText(string name)
    {
        if (Find(name) is not { } value)
            return null;
        var inner = new FileObject(At(name), value);
        var text = inner.Names();
        inner.Finish();
        return text;
    }

    public bool YesOrNo(string name) => (Find(name) ?? throw Missing(name, "true or false")).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, "is neither true nor false."),
    };

    public int WholeNumber(string name, int from, int to) =>
        OptionalWholeNumber(name, from, to) ?? throw Missing(name, $"a whole number from {from} to {to}");

    public int? OptionalWholeNumber(string name, int from, int to)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= from && number <= to
            ? number
            : throw Wrong(name, $"is {Shown(value)}; write a whole number from {from} to {to}.");
    }

    public decimal Number(string name, decimal above, decimal to)
    {
        var value = Find(name) ?? throw Missing(name, "a number");
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number > above && number <= to
            ? number
            : throw Wrong(name, $"is {Shown(value)}; write a number above {above} and up to {to}.");
    }

    public DateOnly Date(string name) => OptionalDate(name) ?? throw Missing(name, "a date");

    public DateOnly? OptionalDate(string name) => OptionalText(name) is { } text ? ParseDate(name, text) : null;

    /// <summary>A list of dates, which may be empty.</summary>
    public ImmutableArray<DateOnly> Dates(string name) => [.. Texts(name).Select(text => ParseDate(name, text))];

    public T Choice<T>(string name)
        where T : struct, Enum => OptionalChoice<T>(name) ?? throw Missing(name, Choices<T>());

    public T? OptionalChoice<T>(string name)
        where T : struct, Enum
    {
        if (OptionalText(name) is not { } text)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text)
                return value;
        }
        throw Wrong(name, $"is \"{text}\"; write {Choices<T>()}.");
    }

    public FileObject Object(string name) => new(At(name), Find(name) ?? throw Missing(name, "{ … }"));

    /// <summary>At least one object, each with its own code.</summary>
    public ImmutableArray<T> List<T>(string name, Func<FileObject, T> read)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var list = Elements(name, (path, element) =>
        {
            var item = new FileObject(path, element);
            var value = read(item);
            item.Finish();
            return codes.Add(item.Code()) ? value
                : throw item.Wrong("code", $"is \"{item.Code()}\" a second time; give each its own.");
        });
        return list.Length > 0 ? list : throw Wrong(name, "is empty; write at least one.");
    }

    public ImmutableArray<string> Texts(string name) => Elements(name, (path, element) =>
    {
        if (element.ValueKind != JsonValueKind.String)
            throw new ProgramFileException($"{path} is not a text; write it in double quotes.");
        var text = element.GetString()!;
        return FileText.ComplaintAbout(text) is { } complaint ? throw new ProgramFileException($"{path} {complaint}") : text;
    });

    /// <summary>Refuses a field that no getter asked for.</summary>
    public void Finish()
    {
        foreach (var property in _element.EnumerateObject())
        {
            if (!_read.Contains(property.Name))
            {
                var known = string.Join(", ", _read.Order(StringComparer.Ordinal));
                throw Wrong(property.Name, $"is not a field known here; remove it or correct its name. Known: {known}.");
            }
        }
    }

    private ImmutableArray<T> Elements<T>(string name, Func<string, JsonElement, T> read)
    {
        var list = Find(name) ?? throw Missing(name, "a list");
        if (list.ValueKind != JsonValueKind.Array)
            throw Wrong(name, "is not a list; write [ … ].");
        if (list.GetArrayLength() > MaximumListLength)
            throw Wrong(name, $"has {list.GetArrayLength()} items; write at most {MaximumListLength}.");
        return [.. list.EnumerateArray().Select((element, index) => read($"{At(name)}[{index}]", element))];
    }

    private DateOnly ParseDate(string name, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(name, $"is \"{text}\"; write a date as year-month-day, for example 2026-11-22.");

    private JsonElement? Find(string name)
    {
        _read.Add(name);
        return _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private ProgramFileException Missing(string name, string what) => Wrong(name, $"is missing; write {what}.");

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
    }

    private static string Choices<T>()
        where T : struct, Enum =>
        string.Join(" or ", Enum.GetNames<T>().Select(choice => $"\"{JsonNamingPolicy.CamelCase.ConvertName(choice)}\""));

    private static bool IsCode(string text) =>
        text.Length is > 0 and <= 40
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
}
