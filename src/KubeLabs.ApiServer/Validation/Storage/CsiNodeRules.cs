using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A CSINode (<c>ValidateCSINode</c>): the drivers of a node. Of a driver that is there only what it can take changes.</summary>
internal static class CsiNodeRules
{
    private const int LongestId = 256;
    private static readonly FieldPath _drivers = FieldPath.Root.Child("spec", "drivers");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, NameRules.Subdomain, causes);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var drivers = item.Spec.List("drivers");
        for (var i = 0; i < drivers.Length; i++) Driver(drivers[i], names, _drivers.At(i), causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        Validate(item, causes);
        foreach (var before in old.Spec.List("drivers"))
        {
            foreach (var now in item.Spec.List("drivers"))
            {
                if (now.Text("name") == before.Text("name")) Changed((MappingNode)now, (MappingNode)before, causes);
            }
        }
    }

    private static void Driver(Node driver, HashSet<string> names, FieldPath path, CauseList causes)
    {
        var (name, id) = (driver.Text("name"), driver.Text("nodeID"));
        CsiRules.DriverName(name, path.Child("name"), causes);
        if (id.Length == 0) causes.Required(path.Child("nodeID"));
        if (Characters.Bytes(id) > LongestId) causes.Invalid(path.Child("nodeID"), id, $"must be {LongestId} characters or less");
        FieldRules.Negative(driver.Field("allocatable"), "count", path.Child("allocatable"), causes);
        if (!names.Add(name)) causes.Duplicate(path.Child("name"), name);
        TopologyKeys(driver, path, causes);
    }

    // The server names the driver, not the key.
    private static void TopologyKeys(Node driver, FieldPath path, CauseList causes)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in driver.List("topologyKeys"))
        {
            var key = item.AsString() ?? "";
            if (key.Length == 0) causes.Required(path);
            if (!keys.Add(key)) causes.Duplicate(path, key);
            causes.InvalidEach(path, key, LabelFormats.Key(key));
        }
    }

    private static void Changed(MappingNode now, MappingNode before, CauseList causes)
    {
        now = now.Without("allocatable");
        if (SemanticEquality.Same(now, before.Without("allocatable"))) return;
        causes.InvalidPrinted(_drivers, InternalForm.Print("CSINodeDriver", now), FormatText.Immutable);
    }
}
