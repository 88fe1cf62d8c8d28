using System.CommandLine;

namespace KubeLabs.Cli;

/// <summary>One run of the program, from its arguments to its exit status.</summary>
internal static class Application
{
    // Path arguments may begin with @, so there are no response files.
    private static readonly ParserConfiguration _parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    public static int Run(IReadOnlyList<string> arguments, CommandContext system)
    {
        var context = system with { Language = Languages.Choose(arguments, system.Variable) };
        try
        {
            var status = Invoke(arguments, context);
            context.Output.Flush();
            return status;
        }
#pragma warning disable CA1031 // Do not catch general exception types: nobody is helped by a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Broken(exception, context);
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, CommandContext context)
    {
        if (arguments is ["help", ..]) arguments = [.. arguments.Skip(1), "--help"];
        var root = RootBuilder.Build(arguments, context);
        var parse = root.Parse(arguments, _parser);
        if (parse.Action is HelpAction or VersionAction) return parse.Invoke(Configuration(context));
        if (parse.Errors.Count > 0) return ParseErrors.Report(parse, context);
        if (ParseErrors.MisspeltOption(parse, arguments) is { } option) return ParseErrors.ReportUnknown(parse, option, context);
        return parse.Invoke(Configuration(context));
    }

    // Without a timeout System.CommandLine leaves Ctrl+C to the runtime, which ends the process with 130.
    private static InvocationConfiguration Configuration(CommandContext context) => new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
        Error = context.Error,
    };

    private static int Broken(Exception exception, CommandContext context)
    {
        var cause = exception is IOException or UnauthorizedAccessException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";
        return context.Fail(ExitStatus.Failure, $"KubeLabs failed: {cause}", $"KubeLabs에 문제가 생겼습니다: {cause}");
    }
}
