using KubeLabs.Live;
using KubeLabs.Manifests;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>A connection to a cluster that may be practised on.</summary>
internal sealed class ClusterSession : IDisposable
{
    private readonly CommandContext _context;
    private readonly bool _isShown;

    private ClusterSession(ClusterConnection connection, ClusterArguments arguments, CommandContext context)
    {
        Connection = connection;
        _context = context;
        _isShown = context.IsTerminal && !arguments.IsQuiet;
        Run = new(context.Clock, arguments.Timeout, Show);
    }

    /// <summary>The connection.</summary>
    public ClusterConnection Connection { get; }

    /// <summary>The clock, the time and where progress goes.</summary>
    public ClusterRun Run { get; }

    /// <summary>Connects; null after it was said what is wrong, which is a matter of the command line.</summary>
    public static ClusterSession? Open(ClusterArguments arguments, CommandContext context)
    {
        var (connection, problem) = Connect(arguments, context);
        if (problem is { } wrong)
        {
            context.Fail(ExitStatus.Usage, wrong.En, wrong.Ko);
            return null;
        }

        foreach (var warning in connection!.Warnings) context.Warn(warning.En, warning.Ko);
        if (ContextGuard.Refusal(connection.Context, arguments.Context is not null) is not { } refusal)
            return new(connection, arguments, context);
        connection.Dispose();
        context.Fail(ExitStatus.Usage, refusal.En, refusal.Ko);
        return null;
    }

    /// <summary>Waits for work with the cluster; null after it was said that somebody stopped it.</summary>
    public T? Wait<T>(Func<CancellationToken, Task<T>> work)
        where T : class
    {
        var interruption = _context.Interruption();
        try
        {
            return work(interruption).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interruption.IsCancellationRequested)
        {
            Clear();
            _context.Fail(ExitStatus.Failure, "stopped before the end", "끝나기 전에 중단되었습니다");
            return null;
        }
        finally
        {
            Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    private static ConnectionResult Connect(ClusterArguments arguments, CommandContext context) =>
        ClusterConnectors.Default(new()
        {
            Variable = context.Variable,
            Files = context.Files,
            Clock = context.Clock,
            Error = context.Error,
            IsInteractive = context.IsInteractive,
        }).Connect(new(arguments.KubeConfig, arguments.Context));

    private void Clear()
    {
        if (_isShown) _context.Error.Write("\r\u001b[K");
    }

    private void Show(LocalizedText text)
    {
        if (_isShown) _context.Error.Write($"\r\u001b[K{TerminalText.Escape(text.In(_context.Language))} …");
    }
}
