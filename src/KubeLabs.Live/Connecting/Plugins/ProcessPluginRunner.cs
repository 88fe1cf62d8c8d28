using System.ComponentModel;
using System.Diagnostics;

namespace KubeLabs.Live;

/// <summary>Credential plugins as processes of this machine.</summary>
/// <param name="variable">The environment, for <c>PATH</c>.</param>
internal sealed class ProcessPluginRunner(Func<string, string?> variable) : IPluginRunner
{
    // A credential is a token or a chain of certificates.
    private const int LongestOutput = 1024 * 1024;

    /// <inheritdoc/>
    public async Task<PluginRun> RunAsync(PluginCommand command, CancellationToken cancellation)
    {
        if (CommandPath.Find(command.Command, variable, IsExecutable) is not { } path) return PluginRun.Without(PluginEnd.Missing);
        using var process = new Process { StartInfo = StartInfo(path, command) };
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or IOException)
        {
            return PluginRun.Without(PluginEnd.NotStarted);
        }

        if (!command.IsInteractive) process.StandardInput.Close();
        using var limit = new CancellationTokenSource(command.Limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        return await AwaitAsync(process, command.Error, either.Token, cancellation);
    }

    private static async Task<PluginRun> AwaitAsync(Process process, TextWriter error, CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            var copying = PluginErrors.CopyAsync(process.StandardError, error, limit);
            var output = await ReadAsync(process.StandardOutput.BaseStream, limit);
            if (output is null) return PluginRun.Without(PluginEnd.TooMuch);
            await copying;
            await process.WaitForExitAsync(limit);
            return new(PluginEnd.Exited, process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return PluginRun.Without(PluginEnd.TimedOut);
        }
        finally
        {
            End(process);
        }
    }

    private static ProcessStartInfo StartInfo(string path, PluginCommand command)
    {
        var start = new ProcessStartInfo(path, command.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = !command.IsInteractive,
        };
        foreach (var (name, value) in command.Variables) start.Environment[name] = value;
        return start;
    }

    // Null for more than a credential.
    private static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var output = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(piece, cancellation)) > 0;)
        {
            if (output.Length + read > LongestOutput) return null;
            await output.WriteAsync(piece.AsMemory(0, read), cancellation);
        }

        return output.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            // It ended in the meantime, or the system keeps it.
        }
    }

    private static bool IsExecutable(string path)
    {
        if (!File.Exists(path)) return false;
        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != 0;
    }
}
