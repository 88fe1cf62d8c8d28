using System.Globalization;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// A node of an exercise on a cluster without any: an object that no machine stands behind. It is ready, so that Pods can be placed on it,
/// and nothing ever runs there.
/// </summary>
internal static class StandInNode
{
    /// <summary>The patch of its status: what the exercise says of it, and that it is ready unless that says otherwise.</summary>
    public static MappingNode Status(GivenObject given, DateTimeOffset now)
    {
        var status = given.Item.Root["status"] as MappingNode ?? MappingNode.Empty(default);
        if (!status.HasAny("conditions")) status = status.With("conditions", NodeEdit.List(default, Ready(now)));
        return NodeEdit.Mapping(default, ("status", status));
    }

    /// <summary>The patch of its taints: every node joins with one that it is not ready, and the kubelet that would take it away is not there.</summary>
    public static MappingNode Taints(GivenObject given)
    {
        var taints = given.Item.Spec?["taints"] ?? NodeEdit.List(default);
        return NodeEdit.Mapping(default, ("spec", NodeEdit.Mapping(default, ("taints", taints))));
    }

    private static MappingNode Ready(DateTimeOffset now)
    {
        var at = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return MappingNode.Empty(default)
            .Set("type", "Ready")
            .Set("status", "True")
            .Set("reason", "StandIn")
            .Set("message", "an object of KubeLabs without a machine")
            .Set("lastHeartbeatTime", at)
            .Set("lastTransitionTime", at);
    }
}
