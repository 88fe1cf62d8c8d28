using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Pod, or the template of one, as the checks of the Pod security standards see it.</summary>
internal sealed class SecuredPod
{
    public SecuredPod(Node? metadata, Node spec, int minor)
    {
        Annotations = metadata?["annotations"];
        Spec = spec;
        Minor = minor;
        Containers = [.. spec.List("initContainers"), .. spec.List("containers"), .. spec.List("ephemeralContainers")];
    }

    public Node? Annotations { get; }

    public Node Spec { get; }

    /// <summary>The version of the standard.</summary>
    public int Minor { get; }

    /// <summary>Init containers, containers, ephemeral containers.</summary>
    public ImmutableArray<Node> Containers { get; }

    public Node? Security => Spec.Field("securityContext");

    public bool IsWindows => Spec["os"].Text("name") == "windows";

    /// <summary>Whether root in the Pod is nobody on the node.</summary>
    public bool HasUserNamespace => Spec["hostUsers"]?.AsBoolean() == false;

    /// <summary>The names of the containers that a condition holds for.</summary>
    public List<string> Names(Func<Node, bool> condition)
    {
        var names = new List<string>();
        foreach (var container in Containers)
        {
            if (condition(container)) names.Add(container.Text("name"));
        }

        return names;
    }
}
