using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer;

/// <summary>Nodes for tests, written as JSON.</summary>
internal static class JsonNodes
{
    public static MappingNode Mapping(string json) => (MappingNode)Parse(json);

    public static Node Parse(string json) =>
        JsonNodeReader.Read(Encoding.UTF8.GetBytes(json), new("test.json", SourceKind.Submission, json));
}
