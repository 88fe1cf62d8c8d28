using System.Text;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The comments of a kind configuration.</summary>
internal sealed class KindNotes(Language language)
{
    private static readonly string[] _shown = ["cpu", "memory", "pods"];

    public void Head(StringBuilder text, string exercise)
    {
        Line(text, 0, new($"A cluster for the exercise {exercise}:", $"{exercise} 실습을 위한 클러스터:"));
        text.Append("#   kubelabs cluster kind-config ").Append(exercise).Append(" | kind create cluster --config -\n");
        text.Append("#   kubelabs cluster setup ").Append(exercise).Append('\n');
    }

    public void Capacity(StringBuilder text, GivenObject node)
    {
        var amounts = Amounts(new NodeView(node.Item).Allocatable);
        if (amounts.Length == 0) return;
        Line(text, 4, new($"{node.Item.Name} offers {amounts} in the exercise;", $"실습에서 {node.Item.Name} 노드의 자원: {amounts}."));
        Line(text, 4, new("a kind node offers what its machine has", "kind 노드의 자원은 실제 장비를 따른다"));
    }

    public void Unset(StringBuilder text, IEnumerable<string> labels)
    {
        var list = string.Join(", ", labels);
        if (list.Length == 0) return;
        Line(text, 4, new($"kubelabs cluster setup adds: {list}", $"kubelabs cluster setup 명령이 추가하는 레이블: {list}"));
    }

    public void Ingress(StringBuilder text)
    {
        Line(text, 4, new(
            "Grading needs no Ingress controller. To try your Ingress, install one, such as ingress-nginx:",
            "채점에는 인그레스 컨트롤러가 필요 없다. 인그레스를 직접 써 보려면 ingress-nginx 등을 설치한다:"));
        text.Append("    #   kubectl apply -f https://kind.sigs.k8s.io/examples/ingress/deploy-ingress-nginx.yaml\n");
        Line(text, 4, new("and reach it at http://localhost and https://localhost", "그다음 http://localhost 및 https://localhost 주소로 접속한다"));
    }

    private static string Amounts(Node? resources)
    {
        var shown = _shown.Where(name => resources.Text(name).Length > 0).Select(name => $"{name} {resources.Text(name)}");
        return string.Join(", ", shown);
    }

    private void Line(StringBuilder text, int indent, LocalizedText note) =>
        text.Append(' ', indent).Append("# ").Append(note.In(language)).Append('\n');
}
