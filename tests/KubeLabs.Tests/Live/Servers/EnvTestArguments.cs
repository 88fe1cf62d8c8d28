namespace KubeLabs.Tests.Live.Servers;

/// <summary>How the programs of a control plane are started.</summary>
/// <param name="Folder">The folder of its data, certificates and kubeconfigs.</param>
/// <param name="EtcdPort">The port of etcd's clients.</param>
/// <param name="PeerPort">The port of etcd's peers, of which there are none.</param>
/// <param name="ApiPort">The port of the API server.</param>
internal sealed record EnvTestArguments(string Folder, int EtcdPort, int PeerPort, int ApiPort)
{
    /// <summary>The address of the API server.</summary>
    public string Server => $"https://127.0.0.1:{ApiPort}";

    /// <summary>What is lost with a test is no loss, so etcd does not wait for the disk.</summary>
    public IEnumerable<string> Etcd() =>
    [
        $"--data-dir={In("etcd")}",
        $"--listen-client-urls=http://127.0.0.1:{EtcdPort}",
        $"--advertise-client-urls=http://127.0.0.1:{EtcdPort}",
        $"--listen-peer-urls=http://127.0.0.1:{PeerPort}",
        $"--initial-advertise-peer-urls=http://127.0.0.1:{PeerPort}",
        $"--initial-cluster=default=http://127.0.0.1:{PeerPort}",
        "--unsafe-no-fsync",
        "--log-level=error",
    ];

    /// <summary>Without a controller nobody makes ServiceAccounts, so no Pod may wait for one, as with envtest.</summary>
    public IEnumerable<string> ApiServer(bool hasControllers) =>
    [
        $"--etcd-servers=http://127.0.0.1:{EtcdPort}",
        "--bind-address=127.0.0.1",
        "--advertise-address=127.0.0.1",
        $"--secure-port={ApiPort}",
        $"--tls-cert-file={In("server.crt")}",
        $"--tls-private-key-file={In("server.key")}",
        $"--client-ca-file={In("ca.crt")}",
        $"--service-account-key-file={In("sa.pub")}",
        $"--service-account-signing-key-file={In("sa.key")}",
        "--service-account-issuer=https://kubernetes.default.svc",
        "--service-cluster-ip-range=10.96.0.0/16",
        "--authorization-mode=Node,RBAC",
        "--allow-privileged=true",
        "--endpoint-reconciler-type=none",
        .. hasControllers ? (string[])[] : ["--disable-admission-plugins=ServiceAccount"],
    ];

    public IEnumerable<string> ControllerManager(string kubeConfig) =>
    [
        $"--kubeconfig={kubeConfig}",
        $"--authentication-kubeconfig={kubeConfig}",
        $"--authorization-kubeconfig={kubeConfig}",
        $"--service-account-private-key-file={In("sa.key")}",
        $"--root-ca-file={In("ca.crt")}",
        "--use-service-account-credentials=true",
        "--leader-elect=false",
        "--secure-port=0",
    ];

    public static IEnumerable<string> Scheduler(string kubeConfig) =>
    [
        $"--kubeconfig={kubeConfig}",
        $"--authentication-kubeconfig={kubeConfig}",
        $"--authorization-kubeconfig={kubeConfig}",
        "--leader-elect=false",
        "--secure-port=0",
    ];

    public string In(string name) => Path.Combine(Folder, name);
}
