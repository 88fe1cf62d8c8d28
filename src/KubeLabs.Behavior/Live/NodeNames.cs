using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// What exercises mean by the name of a node. The nodes of kind cannot be named: on a live cluster it is the node that bears the name in a
/// label, else the node of that name.
/// </summary>
public static class NodeNames
{
    /// <summary>The label that says which node of the exercises a node stands for.</summary>
    public const string Label = "kubelabs.dev/node";

    /// <summary>The node, or null.</summary>
    public static KubeObject? Find(ClusterState state, string name)
    {
        if (state.Live is null) return state.Find("", "Node", "", name);
        foreach (var node in state.List("", "Node"))
        {
            if (node.Labels?[Label]?.AsString() == name) return node;
        }

        return state.Find("", "Node", "", name);
    }
}
