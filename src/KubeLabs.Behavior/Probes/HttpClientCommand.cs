using System.Collections.Immutable;
using System.Globalization;

namespace KubeLabs.Behavior;

/// <summary>
/// Reads the request of <c>curl</c> and <c>wget</c> in the command of a probe. <c>curl</c> alone succeeds whatever the server answers,
/// so only with <c>-f</c> is it a probe of the answer.
/// </summary>
internal static class HttpClientCommand
{
    private static readonly string[] _own = ["localhost", "127.0.0.1", "[::1]", "0.0.0.0"];

    // Options of curl and wget that take the next word.
    private static readonly string[] _valued =
        ["-O", "-o", "-T", "-U", "-P", "-t", "-m", "-H", "-X", "-A", "-w", "--max-time", "--connect-timeout", "--timeout", "--tries",
            "--retry", "--output",
         "--output-document", "--header", "--request", "--user-agent", "--write-out"];

    public static ProbeRequest? Request(ProbeView probe, ContainerEnvironment environment)
    {
        var words = NodeLists.Map(probe.Handler("exec")?["command"], static word => word.AsString() ?? "");
        var commands = ShellReader.Read(words, "/", environment);
        foreach (var command in commands)
        {
            var client = Timed(command);
            if (client.Program is not ("curl" or "wget")) continue;
            if (client.Program == "curl" && !client.Arguments.Any(FailsOnErrors)) return null;
            if (!new ProbeStatus(commands, command, StopsOnError(words)).IsThatOfRequest) return null;
            return Addresses(client.Arguments) is [var only] ? Url(only) : null;
        }

        return null;
    }

    // timeout 5 wget …, timeout -s KILL 5 curl …, and -t 5 of older versions of busybox.
    private static ShellCommand Timed(ShellCommand command)
    {
        if (command.Program != "timeout") return command;
        var words = command.Arguments;
        var first = words.IndexOf("wget");
        if (first < 0) first = words.IndexOf("curl");
        return first < 0 ? command : command with { Words = words[first..] };
    }

    private static bool StopsOnError(ImmutableArray<string> words) =>
        words.Length > 2 && words.Skip(1).TakeWhile(static word => word.StartsWith('-')).Any(static word => word.Contains('e', StringComparison.Ordinal));

    private static bool FailsOnErrors(string word) =>
        word is "--fail" or "--fail-with-body"
        || (word.StartsWith('-') && !word.StartsWith("--", StringComparison.Ordinal) && word.Contains('f', StringComparison.Ordinal));

    // Every address must answer, so a second one is another probe.
    private static List<string> Addresses(IReadOnlyList<string> words)
    {
        var addresses = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith('-')) addresses.Add(words[i]);
            else if (_valued.Contains(words[i]) || (words[i].Length > 2 && words[i][1] != '-' && _valued.Contains($"-{words[i][^1]}"))) i++;
        }

        return addresses;
    }

    private static ProbeRequest? Url(string word)
    {
        var isTls = word.StartsWith("https://", StringComparison.Ordinal);
        var rest = isTls ? word[8..] : word.StartsWith("http://", StringComparison.Ordinal) ? word[7..] : word;
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var authority = slash < 0 ? rest : rest[..slash];
        var colon = authority.LastIndexOf(':');
        var host = colon < 0 || authority.EndsWith(']') ? authority : authority[..colon];
        if (rest.Length == word.Length && !_own.Contains(host)) return null;
        var port = host.Length == authority.Length ? isTls ? 443 : 80 : Number(authority[(colon + 1)..]);
        return new(port, slash < 0 ? "/" : rest[slash..], isTls, _own.Contains(host) ? "" : host);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;
}
