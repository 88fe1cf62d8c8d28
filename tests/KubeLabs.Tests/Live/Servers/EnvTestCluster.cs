using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using KubeLabs.Live;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>
/// A real kube-apiserver over a real etcd on free ports of the loopback address, with certificates of its own. Disposing stops both and
/// removes what they wrote. Tests take one from <see cref="EnvTest"/>.
/// </summary>
internal sealed class EnvTestCluster : IDisposable
{
    /// <summary>Named as kind names its contexts, since commands that write refuse others.</summary>
    public const string Context = "kind-envtest";

    private const int Attempts = 3;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);
    private readonly List<EnvTestProcess> _processes = [];
    private readonly EnvTestCertificates _certificates = new();
    private readonly EnvTestArguments _arguments;
    private int _users;

    private EnvTestCluster(bool hasControllers)
    {
        HasControllers = hasControllers;
        var ports = EnvTestPorts.Free(3);
        _arguments = new(Directory.CreateTempSubdirectory("kubelabs-envtest-").FullName, ports[0], ports[1], ports[2]);
        WriteFiles();
        Admin = AddUser("kubernetes-admin", "system:masters");
    }

    /// <summary>Whether the controllers and the scheduler run too.</summary>
    public bool HasControllers { get; }

    /// <summary>Who may do everything.</summary>
    public EnvTestUser Admin { get; }

    /// <summary>The address of the API server.</summary>
    public Uri Server => new(_arguments.Server);

    /// <summary>The certificate of the authority, as PEM.</summary>
    public string Authority => _certificates.Authority;

    /// <summary>Starts a control plane, and waits until it is ready.</summary>
    public static EnvTestCluster Start(bool hasControllers)
    {
        for (var attempt = 1; ; attempt++)
        {
            var cluster = new EnvTestCluster(hasControllers);
            try
            {
                cluster.Run();
                return cluster;
            }
            catch (InvalidOperationException) when (attempt < Attempts)
            {
                // Another program may have taken one of the ports.
                cluster.Dispose();
            }
            catch
            {
                cluster.Dispose();
                throw;
            }
        }
    }

    /// <summary>A further user, who may do only what is granted afterwards.</summary>
    public EnvTestUser AddUser(string name, params IEnumerable<string> groups)
    {
        var path = _arguments.In($"user-{Interlocked.Increment(ref _users)}.kubeconfig");
        return EnvTestUser.Write(path, _arguments.Server, Context, Authority, _certificates.Client(name, groups));
    }

    /// <summary>The administrator, in a namespace of the context.</summary>
    public EnvTestUser AdminIn(string ns)
    {
        var path = _arguments.In($"admin-{ns}.kubeconfig");
        return EnvTestUser.Write(path, _arguments.Server, Context, Authority, (Admin.Certificate, Admin.Key), ns);
    }

    /// <summary>The administrator's connection.</summary>
    public ClusterConnection Connect()
    {
#pragma warning disable CA2000 // The connection disposes of its client.
        return new(Client(Admin), Context, "default", []);
#pragma warning restore CA2000
    }

    /// <summary>A client that is a user, and trusts this cluster alone.</summary>
    public HttpClient Client(EnvTestUser user)
    {
#pragma warning disable CA2000 // The client disposes of its handler, which holds the certificates.
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(X509Certificate2.CreateFromPem(Authority));
        var options = new SslClientAuthenticationOptions { ClientCertificates = [user.Pair()], CertificateChainPolicy = trust };
        return new(new SocketsHttpHandler { SslOptions = options, UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = Server };
#pragma warning restore CA2000
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var process in Enumerable.Reverse(_processes)) process.Dispose();
        _processes.Clear();
        _certificates.Dispose();
        if (Directory.Exists(_arguments.Folder)) Directory.Delete(_arguments.Folder, recursive: true);
    }

    private void WriteFiles()
    {
        var (certificate, key) = _certificates.Server(IPAddress.Loopback, IPAddress.Parse("10.96.0.1"));
        var (publicKey, privateKey) = EnvTestCertificates.KeyPair();
        foreach (var (name, text) in ((string, string)[])
            [("ca.crt", Authority), ("server.crt", certificate), ("server.key", key), ("sa.pub", publicKey), ("sa.key", privateKey)])
        {
            File.WriteAllText(_arguments.In(name), text);
        }
    }

    private void Run()
    {
        Add("etcd", _arguments.Etcd());
        Add("kube-apiserver", _arguments.ApiServer(HasControllers));
        using var client = Client(Admin);
        EnvTestReadiness.Wait(client, _processes, _patience);
        if (!HasControllers) return;
        Add("kube-controller-manager", _arguments.ControllerManager(AddUser("system:kube-controller-manager").KubeConfig));
        Add("kube-scheduler", EnvTestArguments.Scheduler(AddUser("system:kube-scheduler").KubeConfig));
    }

    private void Add(string program, IEnumerable<string> arguments) => _processes.Add(new(EnvTestBinaries.Find(program)!, arguments));
}
