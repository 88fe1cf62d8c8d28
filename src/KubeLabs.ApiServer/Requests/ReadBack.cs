using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What is left out of some kinds when they are handed out, though the server stores it.</summary>
internal static class ReadBack
{
    /// <summary>The object as a client gets it.</summary>
    public static MappingNode Of(GroupVersionKind type, MappingNode stored) => (type.Group, type.Kind) switch
    {
        ("", "Service") => stored.Change("spec", ServiceSpec),
        ("batch", "Job") => JobUid.Left(stored),
        _ => stored,
    };

    // Older servers defaulted it for every type. Source: defaultOnReadInternalTrafficPolicy.
    private static MappingNode ServiceSpec(MappingNode spec) =>
        spec.Text("type") == "ExternalName" ? spec.Without("internalTrafficPolicy") : spec;
}
