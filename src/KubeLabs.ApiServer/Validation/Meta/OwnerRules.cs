using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The owners of an object.</summary>
internal static class OwnerRules
{
    public static void Validate(Node? metadata, FieldPath path, CauseList causes)
    {
        var controller = "";
        foreach (var owner in metadata.List("ownerReferences"))
        {
            EmptyParts(owner, path, causes);
            if (!owner.Flag("controller")) continue;
            var name = $"{owner.Text("kind")}/{owner.Text("name")}";
            if (controller.Length == 0) controller = name;
            else TwoControllers(metadata?["ownerReferences"], controller, name, path, causes);
        }
    }

    private static void EmptyParts(Node owner, FieldPath path, CauseList causes)
    {
        var version = owner.Text("apiVersion");
        if (version.Length == 0 || version.EndsWith('/')) causes.Invalid(path.Child("apiVersion"), version, "version must not be empty");
        if (owner.Text("kind").Length == 0) causes.Invalid(path.Child("kind"), "", "must not be empty");
        if (owner.Text("name").Length == 0) causes.Invalid(path.Child("name"), "", "must not be empty");
        if (owner.Text("uid").Length == 0) causes.Invalid(path.Child("uid"), "", "must not be empty");
        if (version == "v1" && owner.Text("kind") == "Event")
        {
            causes.Invalid(path, owner, "/v1, Kind=Event is disallowed from being an owner");
        }
    }

    private static void TwoControllers(Node? owners, string first, string second, FieldPath path, CauseList causes) => causes.Invalid(
        path,
        owners,
        $"Only one reference can have Controller set to true. Found \"true\" in references for {first} and {second}");
}
