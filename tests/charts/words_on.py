"""What stands written on a drawing."""

import plotly.graph_objects as go


def written(fig: go.Figure) -> list[str]:
    """The words on a figure, whether points of a trace or annotations."""
    traces = [trace for trace in fig.data if trace.type == "scatter" and trace.mode == "text"]
    return [str(word) for trace in traces for word in trace.text] + [n.text for n in fig.layout.annotations]
