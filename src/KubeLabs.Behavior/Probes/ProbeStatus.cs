using System.Collections.Immutable;
using System.Globalization;

namespace KubeLabs.Behavior;

/// <summary>
/// The exit status of the commands of a probe, if one of them succeeds or fails. Only lists without compound commands are followed. Source:
/// POSIX, "Shell Command Language", lists and pipelines.
/// </summary>
/// <param name="commands">The commands.</param>
/// <param name="request">The one that is asked about.</param>
/// <param name="stopsOnError">Whether the shell was started with <c>-e</c>.</param>
internal sealed class ProbeStatus(ImmutableArray<ShellCommand> commands, ShellCommand request, bool stopsOnError)
{
    /// <summary>Whether the probe fails where the request fails, and succeeds where it succeeds; true where that cannot be read.</summary>
    public bool IsThatOfRequest =>
        commands.Any(static command => command.IsNested) || (Run(0) is null or 0 && Run(1) is not 0);

    // The status of the whole, or null where it cannot be told.
    private long? Run(long ofRequest)
    {
        var (status, before, stops) = ((long?)0, ";", stopsOnError);
        foreach (var command in commands)
        {
            if (before == "&&" ? status is not 0 : before == "||" && status is 0)
            {
                before = command.Operator == "|" ? before : command.Operator;
                continue;
            }

            status = command.IsInBackground ? 0 : Status(command, status, before == "|", ofRequest);
            if (command.Program == "exit" || (stops && status is > 0 && command.Operator is not ("&&" or "||" or "|"))) return status;
            stops |= command is { Program: "set", Arguments: ["-e", ..] };
            before = command.Operator;
        }

        return status;
    }

    private long? Status(ShellCommand command, long? before, bool isBehindPipe, long ofRequest)
    {
        if (ReferenceEquals(command, request)) return ofRequest;
        return command.Program switch
        {
            "false" => 1,
            "exit" => command.Arguments is [var code, ..] ? Number(code) : before,
            "test" or "[" or "[[" => null,
            // Without an answer there is nothing to find.
            "grep" when isBehindPipe => before,
            "true" or ":" or "echo" or "printf" or "cat" or "head" or "tail" or "tee" or "wc" or "sleep" or "set" => 0,
            _ => null,
        };
    }

    private static long? Number(string code) =>
        long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
}
