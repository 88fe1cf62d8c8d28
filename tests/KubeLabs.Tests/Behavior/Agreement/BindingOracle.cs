using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>One claim among volumes. Of several that suit it alike the controller takes any: then the recorded one must be among them.</summary>
internal sealed class BindingOracle : Oracle
{
    private static readonly ImmutableArray<KubeObject> _classes = [Class("fast", "Immediate"), Class("manual", "Immediate"), Class("wait", "WaitForFirstConsumer")];

    public override string Name => "binding";

    public override string Source => "persistent volume controller";

    public override IEnumerable<OracleAnswer> Answers()
    {
        foreach (var scenario in Scenarios())
        {
            var claim = new ClaimView(OracleFile.Object(scenario["claim"]!));
            ImmutableArray<PersistentVolumeView> volumes =
                [.. scenario["volumes"]!.Items.ToArray().Select(item => new PersistentVolumeView(OracleFile.Object(item, namespaced: false)))];
            var volume = OracleFile.Text(scenario["volume"]);
            yield return new(
                OracleFile.Id(scenario), $"{scenario["phase"]!.AsString()} {volume}", Text(claim, VolumeBinding.Bind(claim, volumes, _classes), volume));
        }
    }

    private static string Text(ClaimView claim, ClaimBinding binding, string recorded)
    {
        if (!binding.IsBound) return $"Pending {(claim.VolumeName.Length > 0 ? claim.VolumeName : "null")}";
        return $"Bound {(binding.Volumes.Contains(recorded) ? recorded : binding.Volumes[0])}";
    }

    private static KubeObject Class(string name, string mode) => OracleFile.Object(
        JsonTree.Parse($$"""
            {"apiVersion": "storage.k8s.io/v1", "kind": "StorageClass", "metadata": {"name": "{{name}}"},
             "provisioner": "kubernetes.io/no-provisioner", "volumeBindingMode": "{{mode}}"}
            """),
        namespaced: false);
}
