using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Reads the environment of one container: <c>envFrom</c> in its order, then <c>env</c> in its order over it.</summary>
internal sealed class EnvironmentReader(PodInstance pod, ContainerView container, ClusterState state)
{
    private readonly SortedDictionary<string, EnvironmentVariable> _found = new(StringComparer.Ordinal);
    private readonly ImmutableArray<StartFault>.Builder _faults = ImmutableArray.CreateBuilder<StartFault>();
    private readonly ServiceVariables _services = new(pod, state);

    public ContainerEnvironment Read()
    {
        var (from, own) = (container.Node["envFrom"], container.Node["env"]);
        for (var i = 0; from is not null && i < from.Items.Length; i++) AddAll(from.Items[i], container.Path.Child("envFrom").At(i));
        for (var i = 0; own is not null && i < own.Items.Length; i++) Add(own.Items[i], container.Path.Child("env").At(i));
        return new([.. _found.Values], _faults.ToImmutable());
    }

    private void AddAll(Node item, FieldPath field)
    {
        var (kind, reference) = NodeLists.Present(item["configMapRef"]) is { } map
            ? (OriginKind.ConfigMap, map)
            : (OriginKind.Secret, NodeLists.Present(item["secretRef"]));
        if (reference is null || Find(kind, reference, field) is not { } source) return;
        var prefix = item["prefix"]?.AsString() ?? "";
        foreach (var key in source.TextKeys) Put(prefix + key, source.Text(key), source.Origin(key), field);
    }

    private void Add(Node item, FieldPath field)
    {
        var name = item["name"]?.AsString() ?? "";
        var value = item["value"]?.AsString() ?? "";
        if (value.Length > 0) PutExpanded(name, value, field);
        else if (NodeLists.Present(item["valueFrom"]) is { } from) AddFrom(name, from, field);
        else Put(name, "", ValueOrigin.Literal, field);
    }

    private void PutExpanded(string name, string text, FieldPath field)
    {
        var isKnown = true;
        var value = VariableExpansion.Expand(text, reference =>
        {
            if (_found.TryGetValue(reference, out var other))
            {
                isKnown &= other.Value is not null;
                return other.Value ?? "";
            }

            if (!_services.Has(reference)) return null;
            isKnown = false;
            return "";
        });
        var origin = VariableExpansion.OnlyName(text) is { } only && _found.TryGetValue(only, out var whole)
            ? whole.Origin
            : isKnown ? ValueOrigin.Literal : ValueOrigin.Runtime;
        Put(name, isKnown ? value : null, origin, field);
    }

    private void AddFrom(string name, Node from, FieldPath field)
    {
        if (NodeLists.Present(from["configMapKeyRef"]) is { } map) AddKey(name, OriginKind.ConfigMap, map, field);
        else if (NodeLists.Present(from["secretKeyRef"]) is { } secret) AddKey(name, OriginKind.Secret, secret, field);
        else if (NodeLists.Present(from["fieldRef"])?["fieldPath"]?.AsString() is { } path)
            Put(name, PodFields.Value(pod, path), new(OriginKind.PodField, path, ""), field);
        else if (NodeLists.Present(from["resourceFieldRef"]) is { } resource)
            Put(name, ResourceFields.Value(pod, container, resource), ResourceFields.Origin(resource), field);
        else Put(name, null, ValueOrigin.Runtime, field);
    }

    private void AddKey(string name, OriginKind kind, Node reference, FieldPath field)
    {
        if (Find(kind, reference, field) is not { } source) return;
        var key = reference["key"]?.AsString() ?? "";
        if (source.TextKeys.Contains(key)) Put(name, source.Text(key), source.Origin(key), field);
        else if (!IsOptional(reference)) _faults.Add(ConfigFaults.NoKey(source, key, field));
    }

    private ConfigObject? Find(OriginKind kind, Node reference, FieldPath field)
    {
        var name = reference["name"]?.AsString() ?? "";
        var source = ConfigObject.Find(state, kind, pod.Namespace, name);
        if (source is null && !IsOptional(reference)) _faults.Add(ConfigFaults.NoObject(kind, pod.Namespace, name, field));
        return source;
    }

    private static bool IsOptional(Node reference) => reference["optional"]?.AsBoolean() ?? false;

    private void Put(string name, string? value, ValueOrigin origin, FieldPath field) => _found[name] = new(name, value, origin, field);
}
