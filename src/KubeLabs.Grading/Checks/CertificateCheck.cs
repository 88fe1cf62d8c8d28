using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A TLS Secret's certificate parses, its key belongs to it, it is valid for these hosts at the moment of grading.</summary>
internal sealed class CertificateCheck : Check
{
    private const string CertificateKey = "tls.crt";
    private const string PrivateKey = "tls.key";

    private static readonly TlsPairCache _cache = new();

    private static readonly Parameter<string> _secret = new(
        "secret", ParameterTypes.Text, new("The Secret.", "시크릿."), isRequired: true);

    private static readonly Parameter<bool> _keyPair = new(
        "keyPair", ParameterTypes.Boolean, new("Whether the key must belong to the certificate.", "키가 인증서와 짝이 맞아야 하는지 여부."));

    private static readonly Parameter<ImmutableArray<string>> _hosts = new(
        "hosts", ParameterTypes.Texts, new("The hosts that it must be valid for, now.", "인증서가 지금 유효해야 하는 호스트."));

    private static readonly FieldPath _certificateField = FieldPath.Root.Child("data").Key(CertificateKey);
    private static readonly FieldPath _keyField = FieldPath.Root.Child("data").Key(PrivateKey);

    /// <inheritdoc/>
    public override string Name => "certificate";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "a TLS Secret's certificate parses, its key belongs to it, it is valid for these hosts when it is graded",
        "TLS 시크릿의 인증서를 읽을 수 있고, 키가 인증서와 짝이 맞으며, 채점 시점에 지정한 호스트에 유효하다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_secret, _keyPair, _hosts];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) => [new("", "Secret")];

    /// <inheritdoc/>
    public override void Validate(Arguments arguments, Node at, ParameterReader reader)
    {
        if (arguments.Get(_keyPair, false) || arguments.Has(_hosts)) return;
        reader.Report(
            at, "\"keyPair: true\" or \"hosts\" is expected here", "여기에는 \"keyPair: true\" 또는 \"hosts\"가 와야 합니다");
    }

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments)
    {
        var name = arguments.Get(_secret);
        var kind = new GroupKind("", "Secret");
        if (context.Find(kind, null, name) is not { } secret) return CheckResult.Failed(Missing.Object(context, kind, null, name));
        var refusals = context.Refusals(secret, [_certificateField, _keyField]);
        if (!refusals.IsEmpty) return CheckResult.Failed(refusals);

        var pair = _cache.Read(SecretData.Bytes(secret, CertificateKey), SecretData.Bytes(secret, PrivateKey));
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (arguments.Get(_keyPair, false)) findings.AddRange(pair.Result.Problems.Select(problem => Fault(secret, problem)));
        if (arguments.Has(_hosts)) findings.AddRange(Hosts(secret, pair.Chain, arguments.Get(_hosts), context.Now));
        return CheckResult.Of(findings.ToImmutable());
    }

    private static IEnumerable<Finding> Hosts(KubeObject secret, CertificateChain chain, ImmutableArray<string> hosts, DateTimeOffset now)
    {
        if (chain.Leaf is not { } leaf || !chain.Problems.IsEmpty)
            return chain.Problems.Select(problem => Fault(secret, problem));
        CertificateFault?[] faults = [CertificateUse.ValidityAt(leaf, now), CertificateUse.AsServer(leaf)];
        return faults.OfType<CertificateFault>().Select(problem => Fault(secret, problem))
            .Concat(HostMatch.Check(leaf, hosts).Where(verdict => !verdict.Matches).Select(verdict => Host(secret, leaf, verdict)));
    }

    private static Finding Host(KubeObject secret, Certificate leaf, HostVerdict verdict) => At(new Finding(verdict.Message)
    {
        Expected = new($"a certificate for {verdict.Host}", $"{verdict.Host} 호스트의 인증서"),
        Found = leaf.Names.Dns.IsEmpty
            ? new("no DNS names among the subject alternative names", "주체 대체 이름에 DNS 이름 없음")
            : new($"names: {string.Join(", ", leaf.Names.Dns)}", $"이름: {string.Join(", ", leaf.Names.Dns)}"),
    }, secret, CertificateKey);

    private static Finding Fault(KubeObject secret, CertificateFault fault)
    {
        var speaksOfKeyAlone = fault.Message.En.Contains(PrivateKey, StringComparison.Ordinal)
            && !fault.Message.En.Contains(CertificateKey, StringComparison.Ordinal);
        var isKey = fault.Kind is CertificateProblem.KeyMismatch or CertificateProblem.KeyOfOtherType || speaksOfKeyAlone;
        return At(new(fault.Message), secret, isKey ? PrivateKey : CertificateKey);
    }

    // The server stores stringData under data: the place is where it was written.
    private static Finding At(Finding finding, KubeObject secret, string key)
    {
        var written = secret.LastApplied?["stringData"]?[key];
        var path = FieldPath.Root.Child(written is null ? "data" : "stringData").Key(key);
        return (finding with { At = written is null ? null : Place.Of(written.Position, path.ToString()) }).About(secret, path);
    }
}
