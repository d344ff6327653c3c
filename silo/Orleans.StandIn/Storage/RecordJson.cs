using System.Text.Json;

namespace Orleans.Runtime;

/// <summary>How records are written as JSON.</summary>
internal static class RecordJson
{
    public static readonly JsonSerializerOptions Options = new() { IncludeFields = true };
}
