using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace KubeLabs.Tests.Live.Connecting;

/// <summary>Any text as a kubeconfig ends in a connection or a problem.</summary>
internal sealed class KubeConfigPropertyTests
{
    private static readonly string[] _pieces =
    [
        "current-context: lab\n", "contexts:\n", "clusters:\n", "users:\n", "- ", "name: lab\n", "  name: lab\n", "  context: ", "  cluster: ", "  user: ",
        "{cluster: lab, user: lab, namespace: x}\n", "{server: 'https://127.0.0.1:1'}\n", "{server: '", "https://", "[::1]", "://", "\\x00", "'}\n",
        "{token: abc}\n", "{as: a, as-user-extra: {'': ['']}}\n", "{exec: {command: \"\\0\", args: [], env: [{name: x}]}}\n", "{tokenFile: \"\\0\"}\n",
        "proxy-url", "certificate-authority-data: ", "client-certificate-data: ", "!!binary ", "LS0tLS1CRUdJTg==", "&a ", "*a", "{", "}", "[", "]", ": ",
        "\n", "\t", "\"", "'", "|\n", "null", "~", "1e309", "\uFEFF", "\0", "\uD800", "<<: ", "---\n", "kind: Config\n", "apiVersion: v1\n",
    ];

    [Test]
    public void Pieces_of_kubeconfigs_end_in_a_connection_or_a_problem() => Prop.ForAll(
        Gen.Elements(_pieces).ArrayOf().Select(string.Concat).ToArbitrary(), EndsWell).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Test]
    public void Whole_kubeconfigs_with_a_piece_changed_end_in_a_connection_or_a_problem()
    {
        var whole = KubeConfigs.Of(
            "{server: 'https://h:1/p', tls-server-name: n, proxy-url: 'socks5://p:1', certificate-authority: ca}",
            "{username: u, password: p, as: a, as-groups: [g], as-user-extra: {k: [v]}}",
            ", namespace: n");
        var changed = from at in Gen.Choose(0, whole.Length - 1)
                      from length in Gen.Choose(0, Math.Min(12, whole.Length - at))
                      from piece in Gen.Elements(_pieces)
                      select whole.Remove(at, length).Insert(at, piece);
        Prop.ForAll(changed.ToArbitrary(), EndsWell).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Test]
    public void Any_text_ends_in_a_connection_or_a_problem() =>
        Prop.ForAll<string?>(text => EndsWell(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static bool EndsWell(string text)
    {
        var machine = new Machine();
        machine.Bytes[Machine.Config] = Encoding.UTF8.GetBytes(text);
        var result = machine.Connect();
        result.Connection?.Dispose();
        return result.Connection is null != result.Problem is null && result.Problem?.En is not "" && result.Problem?.Ko is not "";
    }
}
