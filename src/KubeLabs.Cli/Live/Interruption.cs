using System.Runtime.InteropServices;

namespace KubeLabs.Cli;

/// <summary>Ctrl-C, and the polite signal to end, as a token: whoever waits ends cleanly.</summary>
internal static class Interruption
{
    private static readonly CancellationTokenSource _source = new();
    private static readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>The token. From its first use on these signals end nothing by themselves; a second one does.</summary>
    public static CancellationToken Watch()
    {
        if (_registrations.Count == 0)
        {
            foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
                _registrations.Add(PosixSignalRegistration.Create(signal, Stop));
        }

        return _source.Token;
    }

    private static void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
