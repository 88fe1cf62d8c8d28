using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What discovery says can be done with a resource.</summary>
internal static class Verbs
{
    public static bool CanList(Node resource)
    {
        foreach (var verb in resource["verbs"] is { } verbs ? verbs.Items : [])
        {
            if (verb.AsString() == "list") return true;
        }

        return false;
    }
}
