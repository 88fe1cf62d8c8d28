using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What the server leaves out of some kinds whenever it hands them out, though it stores it.</summary>
internal static class ReadBack
{
    /// <summary>The object as a client gets it.</summary>
    public static MappingNode Of(GroupVersionKind type, MappingNode stored) => (type.Group, type.Kind) switch
    {
        ("", "Service") => stored.Change("spec", ServiceSpec),
        _ => stored,
    };

    // Older servers defaulted it for every type. Source: defaultOnReadInternalTrafficPolicy.
    private static MappingNode ServiceSpec(MappingNode spec) =>
        spec.Text("type") == "ExternalName" ? spec.Without("internalTrafficPolicy") : spec;
}
