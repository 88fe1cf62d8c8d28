namespace KubeLabs.Tests.Live.Connecting;

/// <summary>Which files are read, how they are merged, and what is said where that leads nowhere.</summary>
internal sealed class KubeConfigTests
{
    private const string Plain = "{server: 'http://127.0.0.1:1'}";

    [Test]
    public void The_named_file_counts_alone()
    {
        var machine = new Machine().With("/a", KubeConfigs.Of("{server: 'http://a'}")).With(Machine.Config, KubeConfigs.Of("{server: 'http://b'}"));
        machine.Variables["KUBECONFIG"] = "/c";
        using var connection = machine.Connected("/a");
        Assert.That(connection.Client.BaseAddress, Is.EqualTo(new Uri("http://a/")));
    }

    [Test]
    public void The_first_file_to_set_a_value_wins()
    {
        var machine = new Machine()
            .With("/one", """
                contexts:
                - {name: x, context: {cluster: shared, user: u}}
                clusters:
                - {name: shared, cluster: {server: 'http://first'}}
                """)
            .With("/two", """
                current-context: x
                contexts:
                - {name: x, context: {cluster: other, user: u, namespace: lost}}
                clusters:
                - {name: shared, cluster: {server: 'http://second', tls-server-name: lost}}
                users:
                - {name: u, user: {}}
                """)
            .With("/three", "current-context: other\n");
        machine.Variables["KUBECONFIG"] = "/missing::/one:/two:/one:/three";
        using var connection = machine.Connected();
        Assert.Multiple(() =>
        {
            Assert.That(connection.Client.BaseAddress, Is.EqualTo(new Uri("http://first/")));
            Assert.That(connection.Context, Is.EqualTo("x"));
            Assert.That(connection.Namespace, Is.EqualTo("default"));
        });
    }

    [TestCase("", "default")]
    [TestCase(", namespace: team-a", "team-a")]
    public void The_namespace_is_the_contexts(string more, string expected)
    {
        using var connection = new Machine().With(Machine.Config, KubeConfigs.Of(Plain, more: more)).Connected();
        Assert.That(connection.Namespace, Is.EqualTo(expected));
    }

    [Test]
    public void A_file_that_is_empty_or_has_comments_alone_says_nothing()
    {
        var machine = new Machine().With("/empty", "").With("/comment", "# nothing\n").With(Machine.Config, KubeConfigs.Of(Plain));
        machine.Variables["KUBECONFIG"] = "/empty:/comment:" + Machine.Config;
        using var connection = machine.Connected();
        Assert.That(connection.Context, Is.EqualTo("lab"));
    }

    [Test]
    public void JSON_is_a_kubeconfig_too()
    {
        using var connection = new Machine().With(Machine.Config, """
            {"current-context":"x","contexts":[{"name":"x","context":{"cluster":"c"}}],"clusters":[{"name":"c","cluster":{"server":"http://j"}}]}
            """).Connected();
        Assert.That(connection.Client.BaseAddress, Is.EqualTo(new Uri("http://j/")));
    }

    [Test]
    public void Relative_paths_start_at_their_own_file()
    {
        var machine = new Machine()
            .With("/one/config", "current-context: x\ncontexts:\n- {name: x, context: {cluster: c, user: u}}\n")
            .With("/two/config", """
                clusters:
                - {name: c, cluster: {server: 'https://h', certificate-authority: pki/ca.crt}}
                """)
            .With("/three/config", "users:\n- {name: u, user: {tokenFile: ../t/token}}\n");
        machine.Variables["KUBECONFIG"] = "/one/config:/two/config:/three/config";
        Assert.That(machine.Problem(), Does.Contain("\"/two/pki/ca.crt\""));
        using var authority = new Servers.TestAuthority();
        Assert.That(machine.With("/two/pki/ca.crt", authority.Pem).Problem(), Does.Contain("\"/t/token\""));
        using var connection = machine.With("/t/token", "abc\n").Connected();
        Assert.That(connection.Context, Is.EqualTo("x"));
    }

    [TestCase("http://10.0.0.1:8080", "http://10.0.0.1:8080/")]
    [TestCase("https://h:6443/prefix", "https://h:6443/prefix/")]
    [TestCase("https://h/a/b/?q=1#f", "https://h/a/b/")]
    [TestCase("https://[::1]:6443", "https://[::1]:6443/")]
    [TestCase("127.0.0.1:6443", "http://127.0.0.1:6443/")]
    [TestCase("localhost:6443", "http://localhost:6443/")]
    public void Addresses_are_read_as_client_go_reads_them(string server, string expected)
    {
        using var connection = new Machine().With(Machine.Config, KubeConfigs.Of($"{{server: '{server}'}}")).Connected();
        Assert.That(connection.Client.BaseAddress, Is.EqualTo(new Uri(expected)));
    }

    [Test]
    public void An_address_without_a_scheme_is_https_where_it_is_to_be_trusted()
    {
        using var connection = new Machine()
            .With(Machine.Config, KubeConfigs.Of("{server: 'h:6443', insecure-skip-tls-verify: true}")).Connected();
        Assert.That(connection.Client.BaseAddress, Is.EqualTo(new Uri("https://h:6443/")));
    }

    [TestCase("ftp://h")]
    [TestCase("https://")]
    [TestCase("https://user:pw@h")]
    [TestCase("h/path")]
    [TestCase("https://h h")]
    public void What_is_no_address_is_a_problem(string server) =>
        Assert.That(new Machine().With(Machine.Config, KubeConfigs.Of($"{{server: '{server}'}}")).Problem(), Does.Contain("field server"));

    public static IEnumerable<TestCaseData> Nowhere()
    {
        yield return new TestCaseData("", null, "names no context").SetArgDisplayNames("empty file");
        yield return new TestCaseData(KubeConfigs.Of(Plain), "lb", "has no context \"lb\". Did you mean \"lab\"?").SetArgDisplayNames("misspelt");
        yield return new TestCaseData(
            "contexts:\n- {name: a, context: {}}\n- {name: b, context: {}}\n", null, "Choose one with --context: \"a\", \"b\"")
            .SetArgDisplayNames("no current");
        yield return new TestCaseData("current-context: gone\n", null, "current-context \"gone\"").SetArgDisplayNames("current is gone");
        yield return new TestCaseData(KubeConfigs.Of(Plain).Replace("lab-cluster, cluster:", "x, cluster:", StringComparison.Ordinal), null,
            "the cluster \"lab-cluster\", which no kubeconfig has").SetArgDisplayNames("no cluster");
        yield return new TestCaseData(KubeConfigs.Of(Plain).Replace("lab-user, user:", "x, user:", StringComparison.Ordinal), null,
            "the user \"lab-user\", which no kubeconfig has").SetArgDisplayNames("no user");
        yield return new TestCaseData(KubeConfigs.Of("{}"), null, "has no field server").SetArgDisplayNames("no server");
        yield return new TestCaseData("clusters: {}\n", null, ":1:11 the field clusters must be a list").SetArgDisplayNames("no list");
        yield return new TestCaseData(KubeConfigs.Of("{server: 1}"), null, "clusters[0].cluster.server must be a string").SetArgDisplayNames("number");
        yield return new TestCaseData(KubeConfigs.Of(Plain, "{token: 1234}"), null, "users[0].user.token must be a string").SetArgDisplayNames("token");
        yield return new TestCaseData(KubeConfigs.Of(Plain, "{client-key-data: '%'}"), null, "must be in base64").SetArgDisplayNames("base64");
        yield return new TestCaseData(KubeConfigs.Of("{server: 'http://h', insecure-skip-tls-verify: 'yes'}"), null, "must be true or false")
            .SetArgDisplayNames("flag");
        yield return new TestCaseData("a: [\n", null, "is not valid YAML").SetArgDisplayNames("no YAML");
        yield return new TestCaseData("kind: Pod\napiVersion: v1\n", null, "is no kubeconfig").SetArgDisplayNames("a Pod");
        yield return new TestCaseData("- a\n", null, "is no kubeconfig").SetArgDisplayNames("a list");
        yield return new TestCaseData("\0\0", null, "is not valid YAML").SetArgDisplayNames("binary");
        yield return new TestCaseData(
            "clusters:\n- {name: a, cluster: {}}\n- {name: a, cluster: {}}\n", null, "two entries named \"a\" under clusters")
            .SetArgDisplayNames("twice");
    }

    [TestCaseSource(nameof(Nowhere))]
    public void A_problem_names_the_file_and_what_to_do(string text, string? context, string expected)
    {
        var problem = new Machine().With(Machine.Config, text).Problem(context: context);
        Assert.That(problem, Does.Contain(expected));
        Assert.That(problem, Does.Contain(Machine.Config));
    }

    [Test]
    public void Without_any_file_the_places_are_named_that_were_looked_at()
    {
        var machine = new Machine();
        Assert.That(machine.Problem(), Does.Contain($"looked for \"{Machine.Config}\""));
        Assert.That(machine.Problem(context: "x"), Does.Contain("no context \"x\""));
        Assert.That(machine.Problem("/typo"), Does.Contain("no file \"/typo\""));
        machine.Variables.Clear();
        Assert.That(machine.Problem(), Does.Contain("neither KUBECONFIG nor HOME"));
    }

    [Test]
    public void A_broken_file_is_never_passed_over()
    {
        var machine = new Machine().With("/broken", "a: [").With("/good", KubeConfigs.Of(Plain));
        machine.Variables["KUBECONFIG"] = "/good:/broken";
        Assert.That(machine.Problem(), Does.Contain("\"/broken\":"));
    }

    [Test]
    public void A_hostile_name_is_shown_without_its_control_characters() => Assert.That(
        new Machine().With(Machine.Config, "current-context: \"a\\e[31m\\nb\"\n").Problem(), Does.Contain("\"a\\u001b[31m\\u000ab\""));

    [Test]
    public void A_Pod_connects_to_the_cluster_around_it()
    {
        using var authority = new Servers.TestAuthority();
        using var connection = Pod(authority.Pem).Connected();
        Assert.Multiple(() =>
        {
            Assert.That(connection.Client.BaseAddress, Is.EqualTo(new Uri("https://[fd00::1]:443/")));
            Assert.That(connection.Context, Is.Empty);
            Assert.That(connection.Namespace, Is.EqualTo("team"));
        });
    }

    [Test]
    public void A_kubeconfig_that_chooses_comes_before_the_cluster_around()
    {
        using var authority = new Servers.TestAuthority();
        using var connection = Pod(authority.Pem).With(Machine.Config, KubeConfigs.Of(Plain)).Connected();
        Assert.That(connection.Context, Is.EqualTo("lab"));
        Assert.That(connection.Namespace, Is.EqualTo("team"));
    }

    [Test]
    public void A_named_file_that_chooses_nothing_is_never_the_cluster_around()
    {
        using var authority = new Servers.TestAuthority();
        Assert.That(Pod(authority.Pem).With("/empty", "").Problem("/empty"), Does.Contain("names no context"));
    }

    private static Machine Pod(string authority)
    {
        const string Folder = "/var/run/secrets/kubernetes.io/serviceaccount/";
        var machine = new Machine().With(Folder + "token", "t").With(Folder + "ca.crt", authority).With(Folder + "namespace", "team\n");
        machine.Variables["KUBERNETES_SERVICE_HOST"] = "fd00::1";
        machine.Variables["KUBERNETES_SERVICE_PORT"] = "443";
        return machine;
    }
}
