namespace KubeLabs.Live;

/// <summary>Runs credential plugins.</summary>
internal interface IPluginRunner
{
    /// <summary>Runs one to its end. Cancelling ends it, with all that it started.</summary>
    Task<PluginRun> RunAsync(PluginCommand command, CancellationToken cancellation);
}
