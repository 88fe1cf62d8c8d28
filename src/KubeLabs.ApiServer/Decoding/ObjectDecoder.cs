using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Reads a manifest into a type as kube-apiserver does with strict field validation. The rules are those of
/// <c>sigs.k8s.io/json</c>: exact spelling of fields, no conversion between types, null as absent.
/// </summary>
public static class ObjectDecoder
{
    /// <summary>Decodes a whole object. What is already in canonical form is not copied.</summary>
    public static DecodedObject Decode(MappingNode written, TypeSchema schema)
    {
        var errors = new DecodingErrors();
        var root = new TypeDecoder(errors).Object(written, schema);
        return new(root, errors.ToImmutable());
    }
}
