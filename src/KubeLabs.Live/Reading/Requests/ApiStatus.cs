using System.Globalization;
using System.Net;
using System.Text;

namespace KubeLabs.Live;

/// <summary>The API's own word for a failure, the kind Status.</summary>
/// <param name="Code">The HTTP status.</param>
/// <param name="Reason">The reason: <c>Forbidden</c>, <c>NotFound</c>, <c>AlreadyExists</c>, <c>Conflict</c>, <c>Expired</c>; may be empty.</param>
/// <param name="Message">The message, in English. Hostile.</param>
internal sealed record ApiStatus(int Code, string Reason, string Message)
{
    // Longer bodies are no messages, and what is shown of one is a line.
    private const int MaxBody = 64 * 1024;
    private const int MaxMessage = 1000;

    /// <summary>Reads the body of a failed request; a body that is no Status gives its first line.</summary>
    public static ApiStatus Of(int code, ReadOnlySpan<byte> body)
    {
        var node = body.Length <= MaxBody && ApiJson.LooksLikeObject(body) ? ApiJson.Read(body) : null;
        if (node?["kind"]?.AsString() == "Status")
        {
            return new(code, node["reason"]?.AsString() ?? "", Cut(node["message"]?.AsString() ?? "", MaxMessage));
        }

        var line = FirstLine(body);
        return new(code, "", line.Length == 0 || line[0] is '<' or '{' ? Words(code) : $"{Words(code)}: {line}");
    }

    private static string Words(int code)
    {
        var words = Enum.IsDefined((HttpStatusCode)code) ? $" {(HttpStatusCode)code}" : "";
        return $"HTTP {code.ToString(CultureInfo.InvariantCulture)}{words}";
    }

    private static string FirstLine(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart(" \t\r\n"u8);
        var end = start.IndexOfAny("\r\n"u8);
        return Cut(Encoding.UTF8.GetString(end < 0 ? start[..Math.Min(start.Length, MaxMessage)] : start[..Math.Min(end, MaxMessage)]), 200);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : $"{text.AsSpan(0, most)}…";
}
