namespace KubeLabs.Tests.Live.Servers;

/// <summary>
/// The real control planes of a test run, each started by the first test that needs it and stopped after the last. Where the programs
/// are not there, whoever asks is skipped with that reason.
/// </summary>
internal static class EnvTest
{
    private static readonly Lazy<EnvTestCluster> _server = new(() => EnvTestCluster.Start(hasControllers: false));
    private static readonly Lazy<EnvTestCluster> _controlPlane = new(() => EnvTestCluster.Start(hasControllers: true));

    // A run that is broken off runs no tear-down.
    static EnvTest() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();

    /// <summary>An API server alone: nobody makes Pods, ServiceAccounts or endpoints.</summary>
    public static EnvTestCluster Server()
    {
        if (EnvTestBinaries.Folder is null) Assert.Ignore(EnvTestBinaries.Missing);
        return _server.Value;
    }

    /// <summary>An API server with controllers and scheduler: Pods are made and placed, and run nowhere.</summary>
    public static EnvTestCluster ControlPlane()
    {
        if (EnvTestBinaries.Folder is null) Assert.Ignore(EnvTestBinaries.Missing);
        foreach (var program in (string[])["kube-controller-manager", "kube-scheduler"])
        {
            if (EnvTestBinaries.Find(program) is null) Assert.Ignore($"no {program} in {EnvTestBinaries.Folder}");
        }

        return _controlPlane.Value;
    }

    /// <summary>Stops what was started.</summary>
    public static void Stop()
    {
        if (_server.IsValueCreated) _server.Value.Dispose();
        if (_controlPlane.IsValueCreated) _controlPlane.Value.Dispose();
    }
}
