using System.Text;

namespace KubeLabs.ApiServer;

/// <summary>Whether bytes are a JSON object, and if not, what Go's <c>encoding/json</c> says about it.</summary>
internal static class GoJson
{
    private const int DeepestNesting = 10_000;

    /// <summary>Go's error of <c>json.Unmarshal</c> into a map, or null.</summary>
    public static string? Fault(ReadOnlySpan<byte> json)
    {
        var scanner = new GoJsonScanner(json, DeepestNesting);
        if (scanner.Document() is { } fault) return fault;
        var kind = Kind(json.TrimStart(" \t\r\n"u8)[0]);
        return kind is null ? null : $"json: cannot unmarshal {kind} into Go value of type map[string]interface {{}}";
    }

    /// <summary>A byte as Go quotes it in its errors: each byte stands for the character of its number.</summary>
    public static string Quote(byte value) => value switch
    {
        (byte)'\'' => @"'\''",
        (byte)'"' => "'\"'",
        _ => "'" + GoValue.Quote(Encoding.Latin1.GetString([value]))[1..^1] + "'",
    };

    private static string? Kind(byte first) => first switch
    {
        (byte)'{' or (byte)'n' => null,
        (byte)'[' => "array",
        (byte)'"' => "string",
        (byte)'t' or (byte)'f' => "bool",
        _ => "number",
    };
}
