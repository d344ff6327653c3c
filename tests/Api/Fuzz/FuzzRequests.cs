using System.Text;
using System.Text.Json;

namespace CampaignHub.Api.Tests.Fuzz;

/// <summary>A request as it will be sent.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Path and query, escaped as they go over the wire.</param>
/// <param name="ContentType">Media type of the body; null for none.</param>
/// <param name="Body">Body.</param>
/// <param name="Headers">More headers.</param>
internal sealed record FuzzRequest(
    string Method, string Address, string? ContentType, byte[] Body, IReadOnlyList<(string Name, string Value)> Headers)
{
    private const int LongestShown = 2_000;

    /// <summary>For a person who repeats it by hand.</summary>
    public override string ToString()
    {
        var body = Encoding.UTF8.GetString(Body);
        var headers = string.Concat(Headers.Select(header => $"\n{header.Name}: {header.Value}"));
        return $"{Method} {Short(Address)}\n{ContentType}{headers}\n{Short(body)}";
    }

    private static string Short(string text) => text.Length > LongestShown ? $"{text[..LongestShown]}… ({text.Length} characters)" : text;
}

/// <summary>Makes requests that are shaped by the document, well or badly.</summary>
internal sealed class FuzzRequests
{
    private static readonly string[] s_methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "QUERY", "get"];
    private static readonly string[] s_types = ["text/plain", "application/xml", "application/json; charset=utf-16", "multipart/form-data; boundary=x", "x", "*/*"];

    private static readonly (string Name, string Value)[] s_headers =
    [
        ("Accept", "text/html;q=0,*/*;q=0.1"), ("Accept", "\u00FF"), ("Accept-Encoding", "gzip;q=2, br, *"), ("Range", "bytes=5-1,-9"),
        ("If-None-Match", "\"x\", W/\"\""), ("If-Modified-Since", "yesterday"), ("Cookie", "campaignhub=x; campaignhub=y; a"), ("Origin", "null"),
        ("Origin", "https://example.org"), ("Sec-Fetch-Site", "cross-site"), ("X-Forwarded-For", "::1, 8.8.8.8"), ("X-HTTP-Method-Override", "DELETE"),
        ("X-Forwarded-Proto", "https"), ("Upgrade", "websocket"), ("Content-Encoding", "gzip"), ("Accept-Language", "vi;q=x"), ("Prefer", "respond-async"),
        ("Traceparent", "00-00-00-00"), ("Authorization", "Basic YTpi"), ("User-Agent", "\u00E1\u00E9 𠀋"),
    ];

    /// <summary>Above what is accepted, below where the server stops reading and closes the connection.</summary>
    private const int LongestBody = 4 * 1024 * 1024;

    private readonly Random _random;
    private readonly IReadOnlyList<FuzzOperation> _operations;
    private readonly FuzzTexts _texts;
    private readonly FuzzJson _json;

    public FuzzRequests(Random random, JsonElement document, FuzzThings things)
    {
        _random = random;
        _operations = FuzzOperation.ReadAll(document);
        _texts = new FuzzTexts(random, things);
        _json = new FuzzJson(random, document, _texts);
    }

    /// <summary>How many operations the document has.</summary>
    public int Operations => _operations.Count;

    /// <summary>The next request.</summary>
    public FuzzRequest Next()
    {
        var operation = _operations[_random.Next(_operations.Count)];
        // A third follows the document, a third errs here and there, a third errs a lot.
        _json.Mistakes = _random.Next(3) switch { 0 => 0, 1 => 3, _ => 25 };
        var (type, body) = Body(operation);
        return new FuzzRequest(
            OneIn(25) ? s_methods[_random.Next(s_methods.Length)] : operation.Method,
            Address(operation),
            type is not null && OneIn(20) ? s_types[_random.Next(s_types.Length)] : type,
            body,
            OneIn(6) ? [s_headers[_random.Next(s_headers.Length)]] : []);
    }

    private bool OneIn(int many) => _random.Next(many) == 0;

    private string Address(FuzzOperation operation)
    {
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "path"))
        {
            var place = path.IndexOf($"{{{parameter.Name}", StringComparison.Ordinal);
            var kind = path[..(place - 1)].Split('/')[^1];
            path = $"{path[..place]}{Value(parameter, parameter.Name == "code" ? kind : parameter.Name, inPath: true)}{path[(path.IndexOf('}', place) + 1)..]}";
        }

        var query = operation.Parameters
            .Where(parameter => parameter.In == "query" && (parameter.Required ? !OneIn(10) : OneIn(3)))
            .Select(parameter => $"{parameter.Name}={Value(parameter, parameter.Name, inPath: false)}")
            .ToList();
        if (OneIn(20))
        {
            query.Add(OneIn(2) || query.Count == 0 ? "extra=1&&=&%" : query[0]);
        }

        path = OneIn(60) ? $"{path}/{(OneIn(2) ? "../.." : "%2e%2e/%2e%2e/etc/passwd")}" : path;
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private string Value(FuzzParameter parameter, string name, bool inPath)
    {
        var type = parameter.Schema.TryGetProperty("type", out var types) ? types.ToString() : "string";
        var isNumber = type.Contains("integer", StringComparison.Ordinal);
        return isNumber && !OneIn(8) ? _json.Number(parameter.Schema)
            : type.Contains("boolean", StringComparison.Ordinal) && !OneIn(8) ? (OneIn(2) ? "true" : "false")
            : _texts.ForAddress(name, FuzzJson.Text(parameter.Schema, "format"), inPath);
    }

    private (string? Type, byte[] Body) Body(FuzzOperation operation)
    {
        if (operation.Bodies.Count == 0)
        {
            return OneIn(30) ? ("application/json", "{}"u8.ToArray()) : (null, []);
        }

        var body = operation.Bodies[_random.Next(operation.Bodies.Count)];
        if (!body.ContentType.Contains("json", StringComparison.Ordinal))
        {
            return (body.ContentType, FileBytes());
        }

        var bytes = Encoding.UTF8.GetBytes(_json.Write(body.Schema, operation.Path.Split('/')[^1]));
        bytes = bytes.Length > LongestBody ? bytes[..LongestBody] : bytes;
        switch (_random.Next(30))
        {
            case 0:
                return (body.ContentType, bytes[.._random.Next(bytes.Length)]);
            case 1:
                bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
                return (body.ContentType, bytes);
            case 2:
                return (body.ContentType, Encoding.UTF8.GetBytes(new string('[', _random.Next(1, 200))));
            default:
                return (body.ContentType, bytes);
        }
    }

    /// <summary>A few lines of a table, or bytes that pretend to be a file.</summary>
    private byte[] FileBytes()
    {
        if (OneIn(3))
        {
            var bytes = new byte[_random.Next(1, 400)];
            _random.NextBytes(bytes);
            return [.. "PK\u0003\u0004"u8, .. bytes];
        }

        var rows = Enumerable.Range(0, _random.Next(5))
            .Select(_ => string.Join(_random.Next(3) == 0 ? ';' : ',', Enumerable.Range(0, _random.Next(8)).Select(_ => _texts.ForField("name", format: null))));
        return Encoding.UTF8.GetBytes($"xã,thôn,tổ,họ tên,điện thoại\r\n{string.Join("\r\n", rows)}");
    }
}
