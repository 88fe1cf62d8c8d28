using System.Diagnostics;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>One program of a control plane, with the end of what it says.</summary>
internal sealed class EnvTestProcess : IDisposable
{
    private const int KeptLines = 40;
    private readonly Queue<string> _log = [];
    private readonly Process _process;

    public EnvTestProcess(string path, IEnumerable<string> arguments)
    {
        Name = Path.GetFileName(path);
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Name { get; }

    public bool HasEnded => _process.HasExited;

    /// <summary>The last lines that it wrote.</summary>
    public string Log
    {
        get
        {
            lock (_log) return string.Join('\n', _log);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit(TimeSpan.FromSeconds(10));
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_log)
        {
            _log.Enqueue(line);
            if (_log.Count > KeptLines) _log.Dequeue();
        }
    }
}
