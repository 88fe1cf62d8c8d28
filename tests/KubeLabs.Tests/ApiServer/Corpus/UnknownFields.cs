namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>The fields that a refusal of strict decoding names: <c>unknown field "spec.replica"</c>.</summary>
internal static class UnknownFields
{
    private const string Before = "unknown field \"";

    public static IEnumerable<string> In(string message)
    {
        var at = message.IndexOf(Before, StringComparison.Ordinal);
        while (at >= 0)
        {
            var start = at + Before.Length;
            var end = message.IndexOf('"', start);
            if (end < 0) yield break;
            yield return message[start..end];
            at = message.IndexOf(Before, end, StringComparison.Ordinal);
        }
    }
}
