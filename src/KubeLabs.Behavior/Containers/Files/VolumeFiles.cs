using System.Collections.Immutable;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The files that the kubelet writes into a volume of a Pod, and what keeps the Pod's containers from starting. Source: the kubelet's
/// volume plugins (<c>MakePayload</c> of ConfigMaps and Secrets, <c>CollectData</c> of the downward API, projected volumes) and
/// <c>changeFilePermission</c>, by which <c>fsGroup</c> may read what the kubelet wrote.
/// </summary>
internal sealed class VolumeFiles
{
    private const int UsualMode = 0x1A4;
    private const int OwnerOnly = 0x180;
    private const int GroupReads = 0x120;

    // The controllers fill it with the certificates of their cluster.
    private const string RootCertificates = "kube-root-ca.crt";

    private readonly PodInstance _pod;
    private readonly ClusterState _state;
    private readonly bool _hasGroup;
    private readonly SortedDictionary<string, VolumeFile> _found = new(StringComparer.Ordinal);
    private readonly ImmutableArray<StartFault>.Builder _faults = ImmutableArray.CreateBuilder<StartFault>();

    private VolumeFiles(PodInstance pod, ClusterState state)
    {
        (_pod, _state) = (pod, state);
        _hasGroup = pod.Pod.Spec?["securityContext"]?["fsGroup"]?.AsInteger() is not null;
    }

    /// <summary>The files of a volume, none where the kubelet writes none into it.</summary>
    public static (ImmutableArray<VolumeFile> Files, ImmutableArray<StartFault> Faults) Of(PodInstance pod, VolumeView volume,
        ClusterState state)
    {
        var files = new VolumeFiles(pod, state);
        if (volume.Source is { } source) files.Read(volume.Kind, source, Mode(source, "defaultMode", UsualMode), PathOf(pod, volume));
        return ([.. files._found.Values], files._faults.ToImmutable());
    }

    private void Read(string kind, Node source, int mode, FieldPath field)
    {
        switch (kind)
        {
            case "configMap": AddKeys(OriginKind.ConfigMap, source, "name", mode, field); break;
            case "secret": AddKeys(OriginKind.Secret, source, source["secretName"] is null ? "name" : "secretName", mode, field); break;
            case "downwardAPI": AddFields(source, mode, field); break;
            case "projected": AddSources(source, mode, field); break;
            default: break;
        }
    }

    private void AddSources(Node projected, int mode, FieldPath field)
    {
        var sources = projected["sources"] is { } list ? list.Items : [];
        for (var i = 0; i < sources.Length; i++)
        {
            foreach (var entry in sources[i].Entries)
            {
                var at = field.Child("sources").At(i);
                if (entry.Value["path"]?.AsString() is { } path) Put(path, TokenMode(mode), null, ValueOrigin.Runtime, at);
                else if (!entry.Value.IsNull) Read(entry.Key, entry.Value, mode, at);
            }
        }
    }

    private void AddKeys(OriginKind kind, Node reference, string nameField, int mode, FieldPath field)
    {
        var name = reference[nameField]?.AsString() ?? "";
        var isOptional = reference["optional"]?.AsBoolean() ?? false;
        if (ConfigObject.Find(_state, kind, _pod.Namespace, name) is not { } source)
        {
            if (!isOptional) _faults.Add(ConfigFaults.NoObject(kind, _pod.Namespace, name, field));
            return;
        }

        var items = reference["items"] is { } list ? list.Items : [];
        if (items.IsEmpty)
        {
            foreach (var key in source.AllKeys) Put(key, mode, source.Bytes(key), source.Origin(key), field);
        }

        for (var i = 0; i < items.Length; i++) AddItem(source, items[i], mode, isOptional, field.Child("items").At(i));
    }

    private void AddItem(ConfigObject source, Node item, int mode, bool isOptional, FieldPath field)
    {
        var key = item["key"]?.AsString() ?? "";
        if (source.Bytes(key) is { } content) Put(item["path"]?.AsString() ?? "", Mode(item, "mode", mode), content, source.Origin(key),
            field);
        else if (source.Name == RootCertificates) Put(item["path"]?.AsString() ?? "", mode, null, ValueOrigin.Runtime, field);
        else if (!isOptional) _faults.Add(ConfigFaults.NoKey(source, key, field));
    }

    private void AddFields(Node source, int mode, FieldPath field)
    {
        var items = source["items"] is { } list ? list.Items : [];
        for (var i = 0; i < items.Length; i++)
        {
            var (item, at) = (items[i], field.Child("items").At(i));
            var path = item["fieldRef"]?["fieldPath"]?.AsString();
            var text = path is not null ? PodFields.Value(_pod, path)
                : item["resourceFieldRef"] is { } resource ? ResourceFields.Value(_pod, default, resource) : null;
            var origin = path is not null ? new ValueOrigin(OriginKind.PodField, path, "")
                : item["resourceFieldRef"] is { } named ? ResourceFields.Origin(named) : ValueOrigin.Runtime;
            Put(item["path"]?.AsString() ?? "", Mode(item, "mode", mode), text is null ? null
                : new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(text)), origin, at);
        }
    }

    // A token that somebody else than root shall read is written for its owner alone; the group comes with fsGroup.
    private int TokenMode(int mode) => _hasGroup ? OwnerOnly : mode;

    private void Put(string path, int mode, ReadOnlyMemory<byte>? content, ValueOrigin origin, FieldPath field)
    {
        var clean = MountPath.Clean(path).TrimStart('/');
        _found[clean] = new(clean, _hasGroup ? mode | GroupReads : mode, content, origin, field);
    }

    private static int Mode(Node node, string field, int absent) =>
        node[field]?.AsInteger() is { } mode and >= 0 and <= 0x1FF ? (int)mode : absent;

    private static FieldPath PathOf(PodInstance pod, VolumeView volume)
    {
        var index = 0;
        foreach (var item in pod.Pod.Spec?["volumes"] is { } list ? list.Items : [])
        {
            if (ReferenceEquals(item, volume.Node)) break;
            index++;
        }

        return FieldPath.Root.Child("spec", "volumes").At(index).Child(volume.Kind);
    }
}
