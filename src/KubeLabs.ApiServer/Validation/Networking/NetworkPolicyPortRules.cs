using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A port of a NetworkPolicy: a number, a name, or a range of numbers.</summary>
internal static class NetworkPolicyPortRules
{
    private static readonly string[] _protocols = ["TCP", "UDP", "SCTP"];

    public static void Validate(Node item, FieldPath path, CauseList causes)
    {
        FieldRules.Unsupported(item, "protocol", _protocols, path, causes);
        var end = item.Field("endPort")?.AsInteger();
        switch (item.Field("port"))
        {
            case null: EndWithout(end, "may not be specified when `port` is not specified", path, causes); break;
            case ScalarNode { Kind: ScalarKind.String, Text: var name }:
                EndWithout(end, "may not be specified when `port` is non-numeric", path, causes);
                causes.InvalidEach(path.Child("port"), name, NameFormats.Port(name));
                break;
            case var port: Number(port.AsInteger() ?? 0, end, path, causes); break;
        }
    }

    private static void EndWithout(long? end, string fault, FieldPath path, CauseList causes)
    {
        if (end is { } value) causes.Invalid(path.Child("endPort"), value, fault);
    }

    // Of an end below the start the server shows the start.
    private static void Number(long port, long? end, FieldPath path, CauseList causes)
    {
        causes.InvalidEach(path.Child("port"), port, NumberFormats.Port(port));
        if (end is not { } last) return;
        if (last < port) causes.Invalid(path.Child("endPort"), port, "must be greater than or equal to `port`");
        causes.InvalidEach(path.Child("endPort"), last, NumberFormats.Port(last));
    }
}
